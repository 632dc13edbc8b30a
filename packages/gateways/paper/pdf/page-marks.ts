import type { PaperDocument } from '@shaoying/domain'
import { mm, page, sizes } from './page.ts'
import type { PdfSheet } from './pdf-sheet.ts'

/** What stands on every page: its number between dashes, outside as in official documents, and on drafts that they are drafts. */
export function markPages(sheet: PdfSheet, { draftMark, language }: PaperDocument): void {
  const { doc } = sheet
  const { start, count } = doc.bufferedPageRange()
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index)
    const text = `— ${index + 1} —`
    const size = language === 'zh' ? 14 : 11
    doc.font('song').fontSize(size).fillColor('#1d1f23')
    const isOdd = index % 2 === 0
    const x = isOdd ? page.left + page.textWidth - doc.widthOfString(text) - size : page.left + size
    sheet.unread(() => {
      doc.text(text, x, page.top + page.textHeight + 7 * mm + size, { lineBreak: false, baseline: 'alphabetic' })
      if (draftMark) drawDraftMark(doc, draftMark)
    })
  }
}

function drawDraftMark(doc: PdfSheet['doc'], mark: string): void {
  doc
    .save()
    .rotate(-35, { origin: [page.width / 2, page.height / 2] })
    .fillColor('#b3261e')
    .fillOpacity(0.09)
    .font('heiBold')
    .fontSize(78)
  doc.text(mark, (page.width - doc.widthOfString(mark)) / 2, page.height / 2, {
    lineBreak: false,
    baseline: 'alphabetic',
  })
  doc.restore()
}

/** The imprint at the foot of the last page (版记): who, between two rules, and when. */
export function drawImprint(sheet: PdfSheet, { imprint, language }: PaperDocument): void {
  const [left = '', right = ''] = imprint
  const size = sizes[language].text - 2
  const look = { font: 'song', size, leading: size * 1.9, colour: '#1d1f23', align: 'start' } as const
  sheet.demand(look.leading + 12)
  const y = page.top + page.textHeight - look.leading
  sheet.rule(y, 1, '#1d1f23')
  const place = { x: page.left + size, y, width: page.textWidth - 2 * size }
  sheet.tagged('P', () => void sheet.draw(sheet.lines(left, look, page.textWidth), look, place))
  sheet.tagged('P', () => void sheet.draw(sheet.lines(right, look, page.textWidth), { ...look, align: 'end' }, place))
  sheet.rule(y + look.leading, 1, '#1d1f23')
}
