import type { RegisterOrderInput } from '@shaoying/contract'
import {
  civilDateOf,
  epochSeconds,
  instantFrom,
  secondsBetween,
  type CityRules,
  type CivilDate,
  type OrderHistory,
} from '@shaoying/domain'
import { textOf, wallTime, type ColumnSource } from './column-source.ts'
import { appealFromRow, type ImportMapping } from './import-mapping.ts'
import type { TableRow } from './read-rows.ts'
import { zoneOffsetOf } from './zone-offset.ts'

/** A row of other books as it will stand here: what was brought, and what became of it there. */
export interface HistoryRow {
  readonly input: RegisterOrderInput
  readonly history: Omit<OrderHistory, 'leadUnitId'>
}

type Fault = { readonly fault: string }
const yesOrNo: Readonly<Record<string, boolean | null>> = { yes: true, no: false, '': null }

/**
 * The closed matter a row is, or the first fault in words.
 * @param mapping one with `history` and `id`
 */
export function historyFromRow(
  mapping: ImportMapping,
  { values }: TableRow,
  zoneOffsetMinutes: number,
): HistoryRow | Fault {
  const offset = zoneOffsetOf(zoneOffsetMinutes)
  const input = appealFromRow(mapping, values, offset)
  if ('fault' in input) return input
  const fields = mapping.history!
  const said = (source: ColumnSource | undefined): string => textOf(source, values, mapping.missing)
  const [createdAt, closedAt] = [momentOf(said(fields.createdAt), offset), momentOf(said(fields.closedAt), offset)]
  if (createdAt === null) return { fault: 'history.createdAt: is empty' }
  for (const [name, at] of [
    ['createdAt', createdAt],
    ['closedAt', closedAt],
  ] as const)
    if (at?.fault) return { fault: `history.${name}: «${at.fault}» is not a time (2026-01-31 08:30:00)` }
  if (closedAt && closedAt.at < createdAt.at) return { fault: 'history.closedAt: lies before history.createdAt' }
  const [ended, inTime] = [yesOrNo[said(fields.ended) || 'yes'], yesOrNo[said(fields.inTime)]]
  if (ended === undefined || ended === null)
    return { fault: `history.ended: «${said(fields.ended)}» is neither yes nor no` }
  if (inTime === undefined) return { fault: `history.inTime: «${said(fields.inTime)}» is neither yes nor no` }
  const types = fields.type === undefined ? [] : Array.isArray(fields.type) ? fields.type : [fields.type]
  return {
    input,
    history: {
      source: mapping.source,
      record: values[mapping.id!] ?? '',
      createdAt: createdAt.at,
      closedAt: closedAt?.at ?? null,
      ended,
      inTime,
      street: said(fields.street) || null,
      department: said(fields.department) || null,
      type: types.map(said).filter(Boolean),
      channel: said(fields.channel) || null,
    },
  }
}

function momentOf(text: string, zoneOffset: string): { readonly at: string; readonly fault?: string } | null {
  if (text === '') return null
  const time = wallTime(text, zoneOffset)
  return time === null ? { at: '', fault: text } : { at: instantFrom(epochSeconds(time)) }
}

/** What figures need beside the words: the city's day, and how long it took by the books' own times. */
export function historyMeasures(
  { createdAt, closedAt }: HistoryRow['history'],
  { calendar }: CityRules,
): { readonly createdOn: CivilDate; readonly secondsToClose: number | null } {
  return {
    createdOn: civilDateOf(createdAt, calendar),
    secondsToClose: closedAt === null ? null : secondsBetween(createdAt, closedAt),
  }
}
