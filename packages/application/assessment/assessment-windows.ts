import {
  assessmentWindowKind,
  civilDateOf,
  computeAssessment,
  correctAssessment,
  decideMentions,
  freezeAssessment,
  isRefusal,
  monthAfter,
  openAssessmentWindow,
  publishAssessment,
  refuse,
  reviewAssessment,
  windowRecordId,
  type AssessmentMethod,
  type AssessmentWindow,
  type AssessmentWindowEvent,
  type CorrectionOrder,
  type Mentions,
  type Neighbours,
  type RecordCommand,
  type Refusal,
} from '@shaoying/domain'
import {
  inTransaction,
  keepAlarms,
  keepInputs,
  loadOrders,
  loadRecords,
  makeReckoningPublic,
  saveReckoning,
} from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { RecordDoer } from '../run-command/record-door.ts'
import { reckonWindow, type Reckoned } from './reckon-window.ts'
import { stableHash } from './stable-hash.ts'
import { exclusionNumbers } from './window-facts.ts'

export type WindowParts = Pick<City, 'pool' | 'cityId' | 'registry' | 'time' | 'records'>

export interface Asked {
  readonly doer: RecordDoer
  readonly requestId: string
}

/** The window's record. Refuses with `window.not_found`. */
export async function findWindow(
  { pool, cityId }: Pick<City, 'pool' | 'cityId'>,
  windowId: string,
): Promise<AssessmentWindow | Refusal> {
  const id = windowRecordId(windowId)
  const saved = (await loadRecords(pool, cityId, assessmentWindowKind.kind, [id])).get(id)
  return saved ? (saved.state as AssessmentWindow) : refuse('window.not_found', { params: { windowId } })
}

/** Gives a command to the window's record and answers the window as it then stands. */
export async function giveToWindow<Input>(
  city: WindowParts,
  windowId: string,
  command: RecordCommand<AssessmentWindow, Input, AssessmentWindowEvent>,
  input: Input,
  { doer, requestId }: Asked,
): Promise<AssessmentWindow | Refusal> {
  const answer = await city.records.give({
    command: command as never,
    recordId: windowRecordId(windowId),
    input,
    doer,
    requestId,
  })
  return isRefusal(answer) ? answer : findWindow(city, windowId)
}

/**
 * Reckons a window, opening it the first time, and keeps what it came to. Refuses as the commands do, and with
 * `window.no_method`, `window.period_moved` (another pack has given it other days since it was opened).
 */
export async function computeWindow(
  city: WindowParts,
  windowId: string,
  asked: Asked,
): Promise<AssessmentWindow | Refusal> {
  const found = await findWindow(city, windowId)
  const window = isRefusal(found)
    ? await giveToWindow(
        city,
        windowId,
        openAssessmentWindow,
        { windowId, neighbours: await neighboursOf(city, windowId) },
        asked,
      )
    : found
  if (isRefusal(window)) return window
  if (window.frozen) return giveToWindow(city, windowId, computeAssessment, { computation: window.frozen }, asked)
  const reckoned = await reckonWindow(city, window, { source: 'figures' })
  if (isRefusal(reckoned)) return reckoned
  const { id, fromOn, lastOn } = window.period
  const { fromOn: nowFrom, lastOn: nowLast } = reckoned.period
  if (fromOn !== nowFrom || lastOn !== nowLast)
    return refuse('window.period_moved', { params: { windowId: id, fromOn, lastOn, nowFrom, nowLast } })
  const computed = await giveToWindow(city, windowId, computeAssessment, { computation: reckoned.computation }, asked)
  if (!isRefusal(computed)) await keep(city, windowId, reckoned)
  return computed
}

async function neighboursOf({ pool, cityId }: WindowParts, windowId: string): Promise<Neighbours> {
  const [before, after] = [-1, 1].map((months) => windowRecordId(monthAfter(windowId, months))) as [string, string]
  const records = await loadRecords(pool, cityId, assessmentWindowKind.kind, [before, after])
  const periodOf = (id: string): Neighbours['before'] =>
    (records.get(id)?.state as AssessmentWindow | undefined)?.period ?? null
  return { before: periodOf(before), after: periodOf(after) }
}

/** Writes down what it came to; a reckoning that was overtaken by a frozen one writes nothing. */
async function keep(
  city: WindowParts,
  windowId: string,
  { results, computation, total, topics, alarms, method, period, rules }: Reckoned,
): Promise<void> {
  const exclusions = await exclusionNumbers({ db: city.pool, cityId: city.cityId }, windowId)
  const rows = [...results].flatMap(([objectId, units]) =>
    units.map((result) => ({ objectId, unitId: result.unitId, rank: result.rank, result })),
  )
  const summary: ReckoningSummary = {
    method,
    packVersionId: computation.packVersionId,
    lastOn: period.lastOn,
    total,
    topics: topics.slice(0, mostTopics),
    exclusions,
  }
  const found = alarms.map((alarm) => ({
    unitId: alarm.unitId,
    districtId: rules.directory.districtOf(alarm.unitId)?.id ?? null,
    kind: alarm.kind,
    alarm,
  }))
  await inTransaction(city.pool, async (client) => {
    await saveReckoning(
      client,
      { cityId: city.cityId, windowId, resultHash: computation.resultHash, summary, madeAt: city.time.now() },
      rows,
    )
    await keepAlarms(client, city.cityId, windowId, found)
  })
}

const mostTopics = 50

/** What is kept of a reckoning beside the units' results. */
export interface ReckoningSummary {
  /** Whole, as it was: results are explained by it also when the pack has moved on. */
  readonly method: AssessmentMethod
  readonly packVersionId: string
  readonly lastOn: string
  readonly total: Reckoned['total']
  readonly topics: Reckoned['topics']
  readonly exclusions: Awaited<ReturnType<typeof exclusionNumbers>>
  /** The day on which it was published; from it count the days of what is due. */
  readonly publishedOn?: string
}

/** A recorded decision on one order; the window must then be computed anew. */
export async function correctWindow(
  city: WindowParts,
  windowId: string,
  input: { readonly what: CorrectionOrder; readonly reason: string; readonly document: string },
  asked: Asked,
): Promise<AssessmentWindow | Refusal> {
  const isKnown = (await loadOrders(city.pool, city.cityId, [input.what.orderId])).has(input.what.orderId)
  return giveToWindow(city, windowId, correctAssessment, { ...input, isKnown }, asked)
}

export function reviewWindow(
  city: WindowParts,
  windowId: string,
  finding: string,
  asked: Asked,
): Promise<AssessmentWindow | Refusal> {
  return giveToWindow(city, windowId, reviewAssessment, { finding }, asked)
}

/** The hash of a frozen window: over what went in, the method, and what came out. */
export function freezeHash({ inputHash, methodHash, resultHash }: Reckoned['computation']): string {
  return stableHash({ inputHash, methodHash, resultHash })
}

/**
 * Freezes a window. It is reckoned once more for that, from the trace and nothing else, and must come to what was
 * reviewed; what each order counted for is kept. Refuses as `freezeAssessment` does.
 */
export async function freezeWindow(
  city: WindowParts,
  windowId: string,
  asked: Asked,
): Promise<AssessmentWindow | Refusal> {
  const window = await findWindow(city, windowId)
  if (isRefusal(window)) return window
  const inputs: { orderId: string; orderNumber: string; facts: string }[] = []
  const reckoned = await reckonWindow(city, window, {
    source: 'trace',
    onOrder: ({ orderId, number }, _tally, facts) => void inputs.push({ orderId, orderNumber: number, facts }),
  })
  if (isRefusal(reckoned)) return reckoned
  const { open } = await exclusionNumbers({ db: city.pool, cityId: city.cityId }, windowId)
  // Before the seal, so that a sealed window always has them; the results kept are those of the review, or it is refused.
  if (!window.frozen) await inTransaction(city.pool, (client) => keepInputs(client, city.cityId, windowId, inputs))
  return giveToWindow(
    city,
    windowId,
    freezeAssessment,
    { computation: reckoned.computation, hash: freezeHash(reckoned.computation), openExclusions: open },
    asked,
  )
}

/** Decides whom the bulletin praises and criticises by name. Refuses as `decideMentions` does. */
export function mentionInWindow(
  city: WindowParts,
  windowId: string,
  mentions: Mentions,
  asked: Asked,
): Promise<AssessmentWindow | Refusal> {
  return giveToWindow(city, windowId, decideMentions, mentions, asked)
}

/** Makes a frozen window public. Refuses with `window.not_frozen`, `window.mentions_undecided`. */
export async function publishWindow(
  city: WindowParts,
  windowId: string,
  title: string,
  asked: Asked,
): Promise<AssessmentWindow | Refusal> {
  const published = await giveToWindow(city, windowId, publishAssessment, { title }, asked)
  if (!isRefusal(published))
    await makeReckoningPublic(
      city.pool,
      city.cityId,
      windowId,
      civilDateOf(published.published!.at, city.registry.today(city.time.now()).rules.calendar),
    )
  return published
}
