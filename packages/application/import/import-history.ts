import { importHistory as decideImport, isRefusal, type CityRules, type Doer, type Refusal } from '@shaoying/domain'
import { addOrderHistory, inTransaction, knownHistoryRecords, saveOrders, type Pool } from '@shaoying/store'
import { v7 as timeOrderedId } from 'uuid'
import { wordsDigest } from '../commands/order-command-row.ts'
import { placeFrom } from '../commands/appeal-input.ts'
import { decideOrder, unborn, type Decided } from '../run-command/decide-order.ts'
import { historyUnitId, unitNamed, type HistoryNames } from './history-city.ts'
import { historyFromRow, historyMeasures, type HistoryRow } from './history-row.ts'
import type { ImportMapping } from './import-mapping.ts'
import type { ImportResult, Reject } from './import-orders.ts'
import { readRows, type TableRow } from './read-rows.ts'

/** Where a history goes, and who takes it over. */
export interface HistoryTarget {
  readonly pool: Pool
  readonly cityId: string
  readonly rules: CityRules
  readonly doer: Doer
  readonly now: string
}

export interface HistoryCheck {
  readonly rows: number
  readonly rejects: readonly Reject[]
  readonly names: HistoryNames
}

/** Reads the whole file: what is wrong with it, and which streets and departments it names. Writes nothing. */
export async function checkHistory(file: string, mapping: ImportMapping, rules: CityRules): Promise<HistoryCheck> {
  if (mapping.id === undefined) throw new Error('The mapping of a history names its rows: add id: COLUMN.')
  const judge = judgeOf(mapping, rules)
  const names = { streets: new Set<string>(), departments: new Set<string>() }
  const rejects: Reject[] = []
  let rows = 0
  for await (const row of readRows(file)) {
    rows += 1
    const found = judge(row)
    if ('fault' in found) rejects.push({ ...row, reason: found.fault })
    else {
      if (found.history.street !== null) names.streets.add(found.history.street)
      if (found.history.department !== null) names.departments.add(found.history.department)
    }
  }
  return { rows, rejects, names }
}

const groupSize = 250

/**
 * Takes every row that is right over as a closed order, a group in one transaction. A row's own name makes it the same
 * row for good: an import broken off is taken up by running it again.
 */
export async function importHistory(
  target: HistoryTarget,
  file: string,
  mapping: ImportMapping,
  onProgress: (done: number) => void,
): Promise<ImportResult> {
  const judge = judgeOf(mapping, target.rules)
  const rejects: Reject[] = []
  const tally = { imported: 0, alreadyThere: 0 }
  let group: { readonly row: TableRow; readonly found: HistoryRow }[] = []
  let done = 0
  const write = async (): Promise<void> => {
    const { saved, known, refused } = await writeGroup(target, mapping, group)
    tally.imported += saved
    tally.alreadyThere += known
    rejects.push(...refused)
    onProgress(done)
    group = []
  }
  for await (const row of readRows(file)) {
    done += 1
    const found = judge(row)
    if ('fault' in found) rejects.push({ ...row, reason: found.fault })
    else group.push({ row, found })
    if (group.length >= groupSize) await write()
  }
  await write()
  return { ...tally, rejects: rejects.sort((a, b) => a.line - b.line) }
}

/** What a row is, or why it is nothing: its own faults, its units, and its name, which no row before it has. */
function judgeOf(
  mapping: ImportMapping,
  { directory, pack }: CityRules,
): (row: TableRow) => HistoryRow | { readonly fault: string } {
  const seen = new Map<string, number>()
  const zoneOffsetMinutes = mapping.city?.zoneOffsetMinutes ?? pack.settings.zoneOffsetMinutes
  return (row) => {
    const found = historyFromRow(mapping, row, zoneOffsetMinutes)
    if ('fault' in found) return found
    const { record, street, department } = found.history
    if (record === '') return { fault: `${mapping.id}: is empty, and it is the row’s own name` }
    if (seen.has(record)) return { fault: `${mapping.id}: ${record} stands in line ${seen.get(record)} too` }
    for (const [field, name] of [
      ['street', street],
      ['department', department],
    ] as const) {
      if (!mapping.city && name !== null && !unitNamed(name, directory))
        return { fault: `history.${field}: the directory has no unit, or several, called ${name}` }
    }
    seen.set(record, row.line)
    return found
  }
}

async function writeGroup(
  target: HistoryTarget,
  mapping: ImportMapping,
  group: readonly { readonly row: TableRow; readonly found: HistoryRow }[],
): Promise<{ readonly saved: number; readonly known: number; readonly refused: readonly Reject[] }> {
  const { pool, cityId, rules } = target
  const known = await knownHistoryRecords(
    pool,
    cityId,
    mapping.source,
    group.map(({ found }) => found.history.record),
  )
  const missing = group.filter(({ found }) => !known.has(found.history.record))
  const refused: Reject[] = []
  const decided = missing.flatMap(({ row, found }) => {
    const answer = decide(target, mapping, found)
    if (!isRefusal(answer)) return [{ answer, found }]
    refused.push({ ...row, reason: `${answer.code} ${JSON.stringify(answer.params)}` })
    return []
  })
  if (decided.length > 0) {
    await inTransaction(pool, async (client) => {
      await saveOrders(
        client,
        decided.map(({ answer }) => answer.save),
      )
      await addOrderHistory(
        client,
        decided.map(({ answer, found: { history } }) => {
          const { source, record, ended, inTime, street, department, type, channel } = history
          return {
            cityId,
            orderId: answer.answer.orderId,
            source,
            record,
            ended,
            inTime,
            street,
            department,
            type,
            channel,
            ...historyMeasures(history, rules),
          }
        }),
      )
    })
  }
  return { saved: decided.length, known: known.size, refused }
}

function decide(
  { cityId, rules, doer, now }: HistoryTarget,
  mapping: ImportMapping,
  { input, history }: HistoryRow,
): Decided | Refusal {
  const [wordsId, digest] = [timeOrderedId(), wordsDigest(input.title, input.words)]
  const unitIdOf = (kind: 'street' | 'department', name: string | null): string | null =>
    name === null ? null : mapping.city ? historyUnitId(kind, name) : (unitNamed(name, rules.directory)?.id ?? null)
  const appeal = {
    kind: input.kind,
    channel: 'import' as const,
    petitioner: { sort: input.petitioner.sort, id: null, vaultId: null, contactSecret: false },
    wordsId,
    wordsDigest: digest,
    place: { ...placeFrom(input.place), unitId: unitIdOf('street', history.street) },
    categoryId: null,
    emergency: false,
    size: 'small' as const,
    confidential: false,
    reportedUnitIds: [],
    reportedPersonIds: [],
    tags: input.tags ?? [],
    receivedAt: history.createdAt,
  }
  return decideOrder(
    {
      command: { name: 'importHistory', decide: (_order, asked, context) => decideImport(asked, context) },
      // Ids are ordered by time: by the books' time, so that lists stand in the order in which matters came in.
      orderId: timeOrderedId({ msecs: Date.parse(history.createdAt) }),
      input: {
        number: `${mapping.source}-${history.record}`,
        appeal,
        history: { ...history, leadUnitId: unitIdOf('department', history.department) },
      },
      doer,
      requestId: `import/${mapping.source}`,
      words: [{ wordsId, part: 'appeal', title: input.title, body: input.words, digest }],
    },
    unborn,
    rules,
    { cityId, now, title: input.title, required: true },
  )
}
