import { createHash } from 'node:crypto'
import { catalogueOf, isRefusal, type CityRules, type Doer } from '@shaoying/domain'
import type { RegisterOrderInput } from '@shaoying/contract'
import type { City } from '../city/open-city.ts'
import { appealFromRow, type ImportMapping } from './import-mapping.ts'
import { readRows, type TableRow } from './read-rows.ts'
import { zoneOffsetOf } from './zone-offset.ts'

/** A row that cannot be imported, as it was, and why. */
export interface Reject {
  readonly line: number
  readonly values: TableRow['values']
  readonly reason: string
}

export interface ImportCheck {
  readonly rows: number
  readonly rejects: readonly Reject[]
}

export interface ImportResult {
  readonly imported: number
  /** Rows that an earlier, interrupted run had imported already. */
  readonly alreadyThere: number
  readonly rejects: readonly Reject[]
}

/** Reads the whole file and says what is wrong with it. Writes nothing. */
export async function checkImport(file: string, mapping: ImportMapping, rules: CityRules): Promise<ImportCheck> {
  const rejects: Reject[] = []
  const seen = new Map<string, number>()
  let rows = 0
  for await (const row of readRows(file)) {
    rows += 1
    const reason = faultOf(row, mapping, rules, seen)
    if (reason !== null) rejects.push({ ...row, reason })
  }
  return { rows, rejects }
}

function faultOf(row: TableRow, mapping: ImportMapping, rules: CityRules, seen: Map<string, number>): string | null {
  const appeal = appealFromRow(mapping, row.values, offsetOf(rules))
  if ('fault' in appeal) return appeal.fault
  if (appeal.categoryId !== undefined && !catalogueOf(rules.pack).findEntry(appeal.categoryId))
    return `categoryId: the catalogue has no ${appeal.categoryId}`
  const unitId = appeal.place?.unitId
  if (unitId !== undefined && !rules.directory.findUnit(unitId)) return `placeUnitId: the directory has no ${unitId}`
  const id = mapping.id === undefined ? '' : (row.values[mapping.id] ?? '')
  if (mapping.id !== undefined && id === '') return `${mapping.id}: is empty, and it is the row’s own name`
  if (id !== '' && seen.has(id)) return `${mapping.id}: ${id} stands in line ${seen.get(id)} too`
  if (id !== '') seen.set(id, row.line)
  return null
}

const inFlight = 64

/**
 * Imports every row that is right. Each row has a request key made of the source and its own name, so that an
 * import broken off is taken up by running it again: what is there stays, what is missing comes.
 */
export async function importOrders(
  city: Omit<City, 'close'>,
  file: string,
  mapping: ImportMapping,
  by: { readonly doer: Doer; readonly requestId: string },
  onProgress: (done: number) => void,
): Promise<ImportResult> {
  const rules = city.registry.inForceOn(city.time.now().slice(0, 10))
  const seen = new Map<string, number>()
  const rejects: Reject[] = []
  const tally = { imported: 0, alreadyThere: 0 }
  let group: Promise<void>[] = []
  let done = 0
  for await (const row of readRows(file)) {
    const reason = faultOf(row, mapping, rules, seen)
    if (reason !== null) rejects.push({ ...row, reason })
    else
      group.push(
        importRow(
          city,
          row,
          appealFromRow(mapping, row.values, offsetOf(rules)) as RegisterOrderInput,
          mapping,
          by,
          tally,
          rejects,
        ),
      )
    done += 1
    if (group.length < inFlight) continue
    await Promise.all(group)
    group = []
    onProgress(done)
  }
  await Promise.all(group)
  onProgress(done)
  return { ...tally, rejects: rejects.sort((a, b) => a.line - b.line) }
}

async function importRow(
  city: Omit<City, 'close'>,
  row: TableRow,
  input: RegisterOrderInput,
  mapping: ImportMapping,
  { doer, requestId }: { readonly doer: Doer; readonly requestId: string },
  tally: { imported: number; alreadyThere: number },
  rejects: Reject[],
): Promise<void> {
  const name = mapping.id === undefined ? String(row.line) : row.values[mapping.id]!
  const requestHash = createHash('sha256').update(JSON.stringify(input)).digest('hex')
  const answer = await city.registration.register({
    input,
    doer,
    channel: 'import',
    requestId,
    requestKey: { key: `import/${mapping.source}/${name}`, requestHash },
  })
  if (isRefusal(answer)) rejects.push({ ...row, reason: `${answer.code} ${JSON.stringify(answer.params)}` })
  else if (answer.replayed) tally.alreadyThere += 1
  else tally.imported += 1
}

function offsetOf({ pack }: CityRules): string {
  return zoneOffsetOf(pack.settings.zoneOffsetMinutes)
}
