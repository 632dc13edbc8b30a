import type { PaperColumn, PaperTable } from '@shaoying/domain'
import { inks } from '../charts/drawing.ts'
import { columnWidths, naturalWidths, padding, sum } from './column-widths.ts'
import { page } from './page.ts'
import type { PdfSheet, TextLook } from './pdf-sheet.ts'

const above = 4
const aligns = { start: 'start', end: 'end', centre: 'centre' } as const

interface Cell {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly look: TextLook
}

/** A table with its caption and its column heads on every page it covers, a few rows together at least, no row cut in two. */
export function drawTable(sheet: PdfSheet, table: PaperTable, continuedMark: string): void {
  const leading = sheet.sizes.tableLeading
  const size = fittingSize(sheet, table)
  const caption: TextLook = { font: 'heiBold', size, leading: leading + 6, colour: inks.text, align: 'centre' }
  const widths = columnWidths(table, (text, font) => sheet.widthOf(text, { font, size }), page.textWidth)
  const cells = (texts: readonly string[], font: 'hei' | 'heiBold'): readonly Cell[] =>
    cellsOf(table.columns, widths, texts, { font, size, leading, colour: inks.text })
  const head = cells(
    table.columns.map(({ title }) => title),
    'heiBold',
  )
  const drawCaption = (text: string): void =>
    void (sheet.y = sheet.draw(sheet.lines(text, caption, page.textWidth), caption, {
      x: page.left,
      y: sheet.y,
      width: page.textWidth,
    }))
  const begin = (): void => {
    sheet.tagged('Caption', () => drawCaption(table.caption))
    sheet.rule(sheet.y, 1, inks.text)
    row(sheet, head, 'TH')
    sheet.rule(sheet.y, 0.6, inks.text)
  }
  // The same head again is for the eye only: a screen reader is still in the table.
  const goOn = (): void => {
    sheet.unread(() => drawCaption(`${table.caption}${continuedMark}`))
    sheet.rule(sheet.y, 1, inks.text)
    row(sheet, head, null)
    sheet.rule(sheet.y, 0.6, inks.text)
  }
  const rows = table.rows.map((texts) => cells(texts, 'hei'))
  const firstHeights = rows.slice(0, 3).map((one) => heightOf(sheet, one))
  sheet.y += 4
  sheet.demand(caption.leading + heightOf(sheet, head) + sum(firstHeights))
  sheet.grouped('Table', () => {
    begin()
    rows.forEach((one, index) => {
      if (sheet.room < heightOf(sheet, one)) {
        sheet.rule(sheet.y, 1, inks.text)
        sheet.turn()
        goOn()
      }
      row(sheet, one, 'TD')
      if (index < rows.length - 1) sheet.rule(sheet.y, 0.35, inks.grid)
    })
  })
  sheet.rule(sheet.y, 1, inks.text)
  sheet.y += 4
  if (table.note)
    sheet.paragraph(table.note, {
      font: 'hei',
      size: size - 2,
      leading: leading - 2,
      colour: inks.quiet,
      align: 'justify',
    })
  sheet.y += 6
}

/** Tables of many columns are set a little smaller rather than broken within words. */
function fittingSize(sheet: PdfSheet, table: PaperTable): number {
  const sizes = [0, 0.5, 1, 1.5, 2].map((less) => sheet.sizes.table - less)
  return (
    sizes.find(
      (size) => sum(naturalWidths(table, (text, font) => sheet.widthOf(text, { font, size }))) <= page.textWidth,
    ) ?? sheet.sizes.table
  )
}

function cellsOf(
  columns: readonly PaperColumn[],
  widths: readonly number[],
  texts: readonly string[],
  look: Omit<TextLook, 'align'>,
): readonly Cell[] {
  let x = page.left
  return columns.map(({ align }, index) => {
    const cell = {
      text: texts[index] ?? '',
      x: x + padding,
      width: widths[index]! - 2 * padding,
      look: { ...look, align: aligns[align] },
    }
    x += widths[index]!
    return cell
  })
}

function heightOf(sheet: PdfSheet, cells: readonly Cell[]): number {
  return (
    Math.max(
      ...cells.map(({ text, look, width }) => Math.max(1, sheet.lines(text, look, width).length) * look.leading),
    ) +
    2 * above
  )
}

/** Cells beside each other; read as heads or as values, or not at all. */
function row(sheet: PdfSheet, cells: readonly Cell[], tag: 'TH' | 'TD' | null): void {
  const height = heightOf(sheet, cells)
  const drawCell = ({ text, look, x, width }: Cell): void => {
    const lines = sheet.lines(text, look, width)
    sheet.draw(lines, look, { x, y: sheet.y + (height - lines.length * look.leading) / 2, width })
  }
  if (tag === null) sheet.unread(() => cells.forEach(drawCell))
  else
    sheet.grouped('TR', () =>
      cells.forEach((cell) => sheet.tagged(tag, () => drawCell(cell), tag === 'TH' ? { scope: 'Column' } : {})),
    )
  sheet.y += height
}
