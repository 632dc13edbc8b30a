import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'

/** One row of a file of messages: field name to text; fields without a value are empty. */
export type RecordRow = Readonly<Record<string, string>>

/**
 * Reads messages from JSONL (`.jsonl`, `.ndjson`, `.json` with a list), CSV (`.csv`) or Excel (`.xlsx`, first sheet), each also
 * gzipped (`.gz`). Throws a sentence naming file and line where something cannot be read.
 */
export async function readRecords(path: string): Promise<RecordRow[]> {
  const rows = await readAny(path)
  if (rows.length === 0) throw new Error(`${path}: there are no messages in it.`)
  return rows
}

async function readAny(path: string): Promise<RecordRow[]> {
  const bytes = unpacked(bytesOf(path), path)
  const name = path.toLowerCase().replace(/\.gz$/, '')
  if (name.endsWith('.xlsx')) return readSheet(bytes, path)
  const text = textOf(bytes)
  if (name.endsWith('.csv')) return readTable(text, path)
  if (name.endsWith('.json') && text.trimStart().startsWith('[')) return readList(text, path)
  if (/\.(jsonl|ndjson|json)$/.test(name)) return readLines(text, path)
  throw new Error(`${path}: only .jsonl, .csv and .xlsx files are read, gzipped (.gz) or not.`)
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (fault) {
    throw new Error(
      `${path} cannot be read: ${(fault as { code?: string }).code === 'ENOENT' ? 'there is no such file' : (fault as Error).message}.`,
      { cause: fault },
    )
  }
}

function unpacked(bytes: Buffer, path: string): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes)
  } catch (fault) {
    throw new Error(`${path}: the gzip file is broken or cut off; pack it again.`, { cause: fault })
  }
}

/** UTF-8; what is none is read as GB 18030, in which spreadsheets save Chinese. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function readTable(text: string, path: string): RecordRow[] {
  try {
    return parse(text, { columns: true, skip_empty_lines: true, relax_column_count: true }) as RecordRow[]
  } catch (fault) {
    throw new Error(`${path}: ${(fault as Error).message}`, { cause: fault })
  }
}

function readList(text: string, path: string): RecordRow[] {
  try {
    return (JSON.parse(text) as object[]).map(asRow)
  } catch (fault) {
    throw new Error(`${path}: this is not a list of JSON objects.`, { cause: fault })
  }
}

function readLines(text: string, path: string): RecordRow[] {
  const rows: RecordRow[] = []
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return
    try {
      rows.push(asRow(JSON.parse(line) as object))
    } catch {
      throw new Error(`${path}, line ${i + 1}: this is not a JSON object.`)
    }
  })
  return rows
}

function asRow(value: object): RecordRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('not an object')
  return Object.fromEntries(Object.entries(value).map(([field, content]) => [field, asText(content)]))
}

function asText(content: unknown): string {
  if (content === null || content === undefined) return ''
  return typeof content === 'string' ? content : JSON.stringify(content)
}

async function readSheet(bytes: Buffer, path: string): Promise<RecordRow[]> {
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(bytes as unknown as ArrayBuffer)
  } catch (fault) {
    throw new Error(`${path}: this is not an Excel workbook (.xlsx); save it as one, or as CSV.`, { cause: fault })
  }
  const sheet = book.worksheets[0]
  if (!sheet) return []
  const fields: string[] = []
  sheet.getRow(1).eachCell({ includeEmpty: false }, (cell, column) => {
    fields[column] = cell.text.trim()
  })
  const rows: RecordRow[] = []
  sheet.eachRow((row, number) => {
    if (number === 1) return
    rows.push(
      Object.fromEntries(fields.flatMap((field, column) => (field ? [[field, cellText(row.getCell(column))]] : []))),
    )
  })
  return rows
}

/** Dates as `2019-02-28T11:25:05`, as they stand in the sheet; everything else as it is shown. */
function cellText(cell: ExcelJS.Cell): string {
  return cell.value instanceof Date ? cell.value.toISOString().slice(0, 19) : cell.text
}

/** The wanted fields of each row, joined by line breaks; throws when a field is in no row. */
export function fieldTexts(rows: readonly RecordRow[], fields: string): string[] {
  const names = fields
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  for (const name of names) {
    if (rows.length > 0 && !rows.some((row) => name in row)) {
      throw new Error(`There is no field “${name}”. The file has: ${Object.keys(rows[0]!).join(', ')}.`)
    }
  }
  return rows.map((row) =>
    names
      .map((name) => row[name] ?? '')
      .filter((text) => text !== '')
      .join('\n'),
  )
}
