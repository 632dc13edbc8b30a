import { createReadStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import ExcelJS from 'exceljs'

/** One row of a table with its texts by column; a missing or null value is the empty text. */
export interface TableRow {
  /** As a spreadsheet or an editor shows it, from 1. */
  readonly line: number
  readonly values: Readonly<Record<string, string>>
}

export type TableFormat = 'csv' | 'jsonl' | 'xlsx'

/** The format a file's name says, with or without `.gz`; null for another one. */
function formatOf(file: string): TableFormat | null {
  const extension = path.extname(file.replace(/\.gz$/iu, '')).toLowerCase()
  return extension === '.csv'
    ? 'csv'
    : extension === '.jsonl' || extension === '.ndjson'
      ? 'jsonl'
      : extension === '.xlsx'
        ? 'xlsx'
        : null
}

/** Reads a table row by row; files of any length stay out of memory. Throws one sentence for a file that is not what its name says. */
export function readRows(file: string): AsyncIterable<TableRow> {
  const format = formatOf(file)
  if (format === null) throw new Error(`${file} is neither CSV, JSONL nor XLSX (each may be gzipped)`)
  return format === 'csv' ? readCsvRows(file) : format === 'jsonl' ? readJsonRows(file) : readSheetRows(file)
}

function open(file: string): Readable {
  const source = createReadStream(file)
  if (!file.toLowerCase().endsWith('.gz')) return source
  const unpacked = createGunzip()
  source.on('error', (error) => unpacked.destroy(error))
  return source.pipe(unpacked)
}

async function* readCsvRows(file: string): AsyncIterable<TableRow> {
  const source = open(file)
  const parser = parse({
    bom: true,
    columns: (header: string[]) => header.map((name) => name.trim()),
    info: true,
    relax_column_count_less: true,
    skip_empty_lines: true,
  })
  source.on('error', (error) => parser.destroy(error))
  for await (const { record, info } of source.pipe(parser) as AsyncIterable<{
    record: Record<string, string>
    info: { lines: number }
  }>) {
    yield { line: info.lines, values: record }
  }
}

async function* readJsonRows(file: string): AsyncIterable<TableRow> {
  let line = 0
  for await (const text of createInterface({ input: open(file), crlfDelay: Infinity })) {
    line += 1
    if (text.trim() === '') continue
    yield { line, values: textsOf(parseObject(text, file, line)) }
  }
}

function parseObject(text: string, file: string, line: number): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // Said below, with file and line.
  }
  throw new Error(`${file}, line ${line}: is not one JSON object`)
}

async function* readSheetRows(file: string): AsyncIterable<TableRow> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(open(file), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  })
  for await (const sheet of reader) {
    let header: readonly string[] | null = null
    for await (const row of sheet) {
      const cells = Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text.trim())
      if (header === null) header = cells
      else
        yield { line: row.number, values: Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])) }
    }
    return
  }
}

function textsOf(record: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  )
}
