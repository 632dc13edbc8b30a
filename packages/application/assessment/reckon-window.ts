import {
  addTally,
  AlarmCount,
  assessUnits,
  correctedOrder,
  correctionsOf,
  methodOfWindow,
  monthAfter,
  noTally,
  refuse,
  unitInputs,
  WindowCount,
  windowPeriod,
  type AssessedOrder,
  type AssessmentMethod,
  type Alarm,
  type AssessmentWindow,
  type CityRules,
  type Computation,
  type Refusal,
  type Tally,
  type UnitFacts,
  type UnitResult,
  type WindowPeriod,
} from '@shaoying/domain'
import { findReckoning, listResults } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { orderLine } from './order-line.ts'
import { lineHash, stableHash } from './stable-hash.ts'
import { windowFacts } from './window-facts.ts'
import { windowOrders, type OrderSource } from './window-orders.ts'

export type AssessmentParts = Pick<City, 'pool' | 'cityId' | 'registry' | 'time'>
export type Results = ReadonlyMap<string, readonly UnitResult[]>

export interface Reckoned {
  readonly method: AssessmentMethod
  readonly period: WindowPeriod
  readonly rules: CityRules
  /** By object of the method, by rank. */
  readonly results: Results
  readonly total: Tally
  /** How many orders of each category, the most frequent first. */
  readonly topics: readonly { readonly categoryId: string; readonly count: number }[]
  /** Patterns worth a look, in the orders as they are: corrections of the window change nothing here. */
  readonly alarms: readonly Alarm[]
  readonly computation: Computation
}

export interface Reckoning {
  readonly source: OrderSource
  /** Another method than the window's own: a what-if. */
  readonly method?: AssessmentMethod
  /** The rules under which it was frozen; today's when left out. */
  readonly rules?: CityRules
  /** Each order as a what-if wants it counted. */
  readonly asIf?: (order: AssessedOrder) => AssessedOrder
  /** Told of every order that counts, in order of id. */
  readonly onOrder?: (order: AssessedOrder, tally: Tally, line: string) => void | Promise<void>
}

/** Reckons a window: every order counted, every unit scored and ranked. Changes nothing. Refuses with `window.no_method`. */
export async function reckonWindow(
  city: AssessmentParts,
  window: Pick<AssessmentWindow, 'period' | 'corrections'>,
  { source, method: other, rules = city.registry.today(city.time.now()).rules, asIf, onOrder }: Reckoning,
): Promise<Reckoned | Refusal> {
  const windowId = window.period.id
  const method = other ?? methodOfWindow(rules.pack.assessmentMethods, windowId)
  if (!method) return refuse('window.no_method', { params: { windowId } })
  const period = windowPeriod(windowId, method, rules.calendar)
  const sums = await countOrders(city, { method, period, window, rules, source, asIf, onOrder })
  const facts = await windowFacts({ db: city.pool, cityId: city.cityId }, period)
  const before = await previousResults(city, windowId)
  const results = new Map(
    method.objects.map((object) => [
      object.id,
      assessUnits({
        method,
        object,
        windowId,
        lastOn: period.lastOn,
        inputs: unitInputs(object, sums.count.tallies, facts, rules.directory),
        previous: before.byObject.get(object.id) ?? new Map(),
      }),
    ]),
  )
  const computation = {
    methodId: method.id,
    packVersionId: rules.pack.version.id,
    inputHash: inputHashOf(sums.hash, facts, before.hash, rules),
    methodHash: stableHash(method),
    resultHash: stableHash([...results]),
    orders: sums.total.all.orders,
    assessed: sums.total.all.assessed,
    excluded: sums.total.all.assessed - sums.total.counted.assessed,
    corrections: window.corrections.length,
  }
  return { method, period, rules, results, total: sums.total, topics: sums.topics, alarms: sums.alarms, computation }
}

interface Counting {
  readonly method: AssessmentMethod
  readonly period: WindowPeriod
  readonly window: Pick<AssessmentWindow, 'corrections'>
  readonly rules: CityRules
  readonly source: OrderSource
  readonly asIf: Reckoning['asIf']
  readonly onOrder: Reckoning['onOrder']
}

async function countOrders(
  city: AssessmentParts,
  { method, period, window, rules, source, asIf = (order) => order, onOrder }: Counting,
) {
  const [count, alarms, hash, categories, corrections] = [
    new WindowCount(method, period),
    new AlarmCount(method.alarms),
    lineHash(),
    new Map<string, number>(),
    correctionsOf(window),
  ]
  let total = noTally
  for await (const read of windowOrders(city, method, period, source)) {
    alarms.add(read)
    const order = correctedOrder(asIf(read), corrections, rules.directory)
    const tally = order && count.add(order)
    if (!order || !tally) continue
    const line = orderLine(order, tally)
    hash.add(`${order.orderId} ${line}`)
    total = addTally(total, tally)
    if (tally.counted.volume > 0 && order.categoryId !== null)
      categories.set(order.categoryId, (categories.get(order.categoryId) ?? 0) + 1)
    await onOrder?.(order, tally, line)
  }
  const topics = [...categories]
    .map(([categoryId, orders]) => ({ categoryId, count: orders }))
    .toSorted((a, b) => b.count - a.count || (a.categoryId < b.categoryId ? -1 : 1))
  return { count, alarms: alarms.alarms(), hash: hash.hex(), total, topics }
}

function inputHashOf(
  orders: string,
  facts: UnitFacts & { readonly lines: readonly string[] },
  previous: string,
  { directory }: CityRules,
): string {
  const people = directory.units
    .filter(({ population }) => population !== null)
    .map(({ id, population }) => `${id} ${population}`)
  return stableHash({ orders, facts: facts.lines, previous, people })
}

/** Results of the window before, with their hash; none where it was never reckoned. */
async function previousResults(
  { pool, cityId }: AssessmentParts,
  windowId: string,
): Promise<{ readonly byObject: ReadonlyMap<string, ReadonlyMap<string, UnitResult>>; readonly hash: string }> {
  const before = monthAfter(windowId, -1)
  const [reckoning, rows] = [
    await findReckoning(pool, cityId, before),
    await listResults(pool, { cityId, windowId: before, objectId: null }),
  ]
  const byObject = new Map<string, Map<string, UnitResult>>()
  for (const { object_id: objectId, unit_id: unitId, result } of rows)
    byObject.set(objectId, (byObject.get(objectId) ?? new Map()).set(unitId, result as UnitResult))
  return { byObject, hash: reckoning?.result_hash ?? '' }
}
