import type { PaperDocument } from '@shaoying/domain'
import { inks } from '../charts/drawing.ts'
import { mm, page } from './page.ts'
import type { PdfSheet, TextLook } from './pdf-sheet.ts'

const red = '#c8102e'
const largest = 42
const plainText = { colour: inks.text, font: 'song' } as const

/** The head of an official bulletin: name of the series in red over the whole width, number, issuer and date, a red rule, the title. */
export function drawRedHead(sheet: PdfSheet, { head, title }: PaperDocument): void {
  const { text: size, leading, title: titleSize, titleLeading } = sheet.sizes
  const banner = fitted(sheet, head.banner)
  sheet.y += 4 * mm
  sheet.tagged(
    'P',
    () =>
      void (sheet.y = sheet.draw(sheet.lines(head.banner, banner, page.textWidth + 1), banner, {
        x: page.left,
        y: sheet.y,
        width: page.textWidth,
      })),
  )
  sheet.y += 2 * mm
  centred(sheet, head.issue, { ...plainText, size, leading, align: 'centre' }, 'P')
  const line: TextLook = { ...plainText, size, leading, align: 'start' }
  sheet.tagged(
    'P',
    () =>
      void sheet.draw(sheet.lines(head.issuer, line, page.textWidth), line, {
        x: page.left,
        y: sheet.y,
        width: page.textWidth,
      }),
  )
  sheet.tagged(
    'P',
    () =>
      void (sheet.y = sheet.draw(
        sheet.lines(head.date, line, page.textWidth),
        { ...line, align: 'end' },
        { x: page.left, y: sheet.y, width: page.textWidth },
      )),
  )
  sheet.rule(sheet.y + 2, 2, red)
  sheet.y += 12 * mm
  centred(
    sheet,
    title,
    { font: 'songBlack', size: titleSize, leading: titleLeading, colour: inks.text, align: 'centre' },
    'H1',
  )
  sheet.y += leading * 0.6
}

/** As large as fits on one line. */
function fitted(sheet: PdfSheet, text: string): TextLook {
  const atOne = sheet.widthOf(text, { font: 'songBlack', size: 100 }) / 100
  const size = Math.min(largest, page.textWidth / atOne)
  return { font: 'songBlack', size, leading: size * 1.4, colour: red, align: 'centre' }
}

function centred(sheet: PdfSheet, text: string, look: TextLook, tag: 'P' | 'H1'): void {
  sheet.tagged(
    tag,
    () =>
      void (sheet.y = sheet.draw(sheet.lines(text, look, page.textWidth), look, {
        x: page.left,
        y: sheet.y,
        width: page.textWidth,
      })),
  )
}
