import { parse } from 'csv-parse/sync'
import { packFault, type PackFault } from './pack-fault.ts'

export interface CsvRow {
  readonly row: number
  /** Trimmed. */
  readonly cells: readonly string[]
}

export interface CsvReading {
  /** Empty when the file cannot be read at all. */
  readonly header: readonly string[]
  /** Rows with at least one filled cell. */
  readonly rows: readonly CsvRow[]
  readonly faults: readonly PackFault[]
}

/** Splits CSV text: commas, quotes, line ends of any system. Rows are numbered as a spreadsheet numbers them. */
export function readCsv(file: string, text: string): CsvReading {
  let records: string[][] = []
  const faults: PackFault[] = []
  try {
    records = parse(text, {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      trim: true,
    })
  } catch (error) {
    const { records: before, message } = error as { records?: number; message: string }
    faults.push(
      packFault({ file, row: (before ?? 0) + 1 }, 'csv.broken', { reason: message.replace(/ at line \d+$/, '') }),
    )
  }
  const [header = [], ...body] = records
  if (faults.length === 0 && header.every((cell) => cell === '')) faults.push(packFault({ file }, 'file.empty'))
  const rows = body
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  for (const { row, cells } of rows) {
    const extra = cells.slice(header.length).filter((cell) => cell !== '').length
    if (header.length > 0 && extra > 0) faults.push(packFault({ file, row }, 'csv.extra_cells', { count: extra }))
  }
  return { header, rows, faults }
}
