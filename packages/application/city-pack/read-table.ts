import type { Column } from './column.ts'
import { nearestOf } from './nearest.ts'
import { packFault, type PackFault } from './pack-fault.ts'
import { readCsv } from './read-csv.ts'
import type { LocatedRow, TableSchema } from './table-schema.ts'

export interface TableReading<Row extends object> {
  /** Rows that could be read whole. */
  readonly rows: readonly LocatedRow<Row>[]
  /** Ids of every row, also of those with faults, so that one wrong cell does not make all its references wrong. */
  readonly ids: ReadonlySet<string>
  readonly faults: readonly PackFault[]
}

interface Heading {
  readonly field: string
  readonly column: Column<unknown>
  /** Position in the file; -1 where the column was left out. */
  readonly at: number
  /** As the file writes it. */
  readonly written: string
}

type Columns = Readonly<Record<string, Column<unknown>>>

function readHeader(
  file: string,
  header: readonly string[],
  columns: Columns,
): { headings: Heading[]; faults: PackFault[] } {
  const faults: PackFault[] = []
  const known = Object.entries(columns)
  const names = known.flatMap(([field, column]) => [field, column.title])
  const fieldAt = header.map(
    (written) => known.find(([field, column]) => field === written || column.title === written)?.[0],
  )
  header.forEach((written, at) => {
    const field = fieldAt[at]
    if (written === '') return
    if (field === undefined)
      faults.push(
        packFault({ file, row: 1, column: written }, 'column.unknown', { column: written }, nearestOf(written, names)),
      )
    else if (fieldAt.indexOf(field) !== at)
      faults.push(packFault({ file, row: 1, column: written }, 'column.twice', { column: written }))
  })
  const headings = known.map(([field, column]) => {
    const at = fieldAt.indexOf(field)
    if (at < 0 && !column.optional)
      faults.push(packFault({ file, row: 1, column: field }, 'column.missing', { column: field, title: column.title }))
    return { field, column, at, written: header[at] ?? field }
  })
  return { headings, faults }
}

function readRow(
  file: string,
  row: number,
  cells: readonly string[],
  headings: readonly Heading[],
): { value: Record<string, unknown>; faults: PackFault[] } {
  const value: Record<string, unknown> = {}
  const faults: PackFault[] = []
  for (const { field, column, at, written } of headings) {
    const cell = cells[at] ?? ''
    const place = { file, row, column: written }
    if (cell === '' && !column.optional) {
      if (at >= 0) faults.push(packFault(place, 'value.missing'))
      continue
    }
    const reading = column.read(cell)
    if ('value' in reading) value[field] = reading.value
    else faults.push(packFault(place, reading.code, reading.params, reading.suggestion ?? null))
  }
  return { value, faults }
}

/** Reads one file of a table: every fault of every row, and the rows that are whole. */
export function readTableFile<Row extends object>(
  schema: TableSchema<Row>,
  file: string,
  text: string,
): TableReading<Row> {
  const csv = readCsv(file, text)
  if (csv.header.length === 0) return { rows: [], ids: new Set(), faults: csv.faults }
  const { headings, faults } = readHeader(file, csv.header, schema.columns as Columns)
  const complete = headings.every(({ at, column }) => at >= 0 || column.optional)
  const all = [...csv.faults, ...faults]
  const written = Object.fromEntries(headings.map((heading) => [heading.field, heading.written]))
  const rows: LocatedRow<Row>[] = []
  const ids = new Set<string>()
  for (const { row, cells } of csv.rows) {
    const reading = readRow(file, row, cells, headings)
    all.push(...reading.faults)
    if (typeof reading.value['id'] === 'string') ids.add(reading.value['id'])
    if (complete && reading.faults.length === 0) rows.push({ file, row, value: reading.value as Row, written })
  }
  return { rows, ids, faults: all }
}
