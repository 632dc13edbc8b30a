import { localMoment } from './local-moment.ts'
import { safeText } from './safe-text.ts'
import type { Sheet, SheetColumn, SheetValue } from './sheet.ts'

/** Tells spreadsheets that the text is UTF-8. */
const byteOrderMark = '\ufeff'
const linesTogether = 200

/** The sheet as CSV (RFC 4180) with a head line, in pieces of some hundred lines; no cell can act as a formula. */
export async function* csvOf(sheet: Sheet): AsyncGenerator<string> {
  let piece = `${byteOrderMark}${line(sheet.columns.map(({ title }) => title))}`
  let count = 0
  for await (const row of sheet.rows) {
    piece += line(sheet.columns.map((column, index) => cellText(row[index] ?? null, column, sheet.zoneOffsetMinutes)))
    count += 1
    if (count % linesTogether !== 0) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

function cellText(value: SheetValue, { kind, digits }: SheetColumn, zoneOffsetMinutes: number): string {
  if (value === null) return ''
  if (typeof value === 'number')
    return kind === 'decimal' || kind === 'percent' ? value.toFixed(digits ?? 2) : String(value)
  return kind === 'moment' ? localMoment(value, zoneOffsetMinutes) : safeText(value)
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`
}
