import type { Writable } from 'node:stream'
import type excel from 'exceljs'
import { localMoment } from './local-moment.ts'
import { safeText } from './safe-text.ts'
import type { Sheet, SheetColumn, SheetValue } from './sheet.ts'

/** Excel's own limit of signs in a cell. */
const longestCell = 32_767
const rowsPerSheet = 1_048_575
const headFill = 'FFF3E9E8'
const defaultWidths: Readonly<Record<SheetColumn['kind'], number>> = {
  text: 22,
  count: 11,
  decimal: 11,
  percent: 11,
  day: 13,
  moment: 20,
}

/**
 * Writes a workbook as it is read, row by row: heads frozen and filtered, numbers as numbers with their format,
 * texts never as formulas. What does not fit on one sheet goes on on the next. Resolves when all is written.
 */
export async function writeXlsx(sheets: readonly Sheet[], stream: Writable): Promise<void> {
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  for (const sheet of sheets) {
    let [part, count] = [1, 0]
    let page = openPage(book, sheet, sheet.name)
    for await (const row of sheet.rows) {
      if (count === rowsPerSheet) {
        page.commit()
        part += 1
        count = 0
        page = openPage(book, sheet, `${sheet.name} ${part}`)
      }
      page
        .addRow(sheet.columns.map((column, index) => cellValue(row[index] ?? null, column, sheet.zoneOffsetMinutes)))
        .commit()
      count += 1
      // The archive is written faster than a slow reader takes it: wait, or it would pile up in memory.
      if (count % 500 === 0) await drained(stream)
    }
    page.commit()
  }
  await book.commit()
}

type Book = InstanceType<(typeof excel)['stream']['xlsx']['WorkbookWriter']>

function openPage(book: Book, { columns }: Sheet, name: string): ReturnType<Book['addWorksheet']> {
  const page = book.addWorksheet(nameOnTab(name), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
  })
  page.columns = columns.map((column) => ({
    header: safeText(column.title),
    width: column.width ?? defaultWidths[column.kind],
    style: {
      numFmt: formatOf(column),
      alignment: {
        horizontal: column.kind === 'text' ? 'left' : 'right',
        vertical: 'top',
        wrapText: column.kind === 'text',
      },
    },
  }))
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, columns.length) } }
  const head = page.getRow(1)
  head.eachCell((cell) => {
    cell.font = { bold: true }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: headFill } }
    cell.numFmt = '@'
  })
  head.commit()
  return page
}

/** Excel takes neither these signs nor more than 31 on a tab. */
const nameOnTab = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)

function formatOf({ kind, digits = 2 }: SheetColumn): string {
  const places = digits > 0 ? `.${'0'.repeat(digits)}` : ''
  if (kind === 'count') return '#,##0'
  return kind === 'decimal' ? `0${places}` : kind === 'percent' ? `0${places}"%"` : '@'
}

function cellValue(value: SheetValue, { kind }: SheetColumn, zoneOffsetMinutes: number): SheetValue {
  if (value === null || typeof value === 'number') return value
  return (kind === 'moment' ? localMoment(value, zoneOffsetMinutes) : safeText(value)).slice(0, longestCell)
}

async function drained(stream: Writable): Promise<void> {
  if (stream.writableNeedDrain && !stream.destroyed)
    await new Promise<void>((resolve) => void stream.once('drain', resolve).once('close', resolve))
}
