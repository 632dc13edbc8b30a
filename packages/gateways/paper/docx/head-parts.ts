import type { PaperDocument } from '@shaoying/domain'
import type { Paragraph } from 'docx'
import { fonts, officialRed, sizesOf, textWidth, type Docx } from './word-style.ts'

/** The red head and the title. */
export function headParts(
  { Paragraph, TextRun, AlignmentType, BorderStyle, TabStopType, HeadingLevel }: Docx,
  { head, title, draftMark, language }: PaperDocument,
): readonly Paragraph[] {
  const { text, title: titleSize, banner, line } = sizesOf(language)
  const centred = { alignment: AlignmentType.CENTER }
  return [
    ...(draftMark
      ? [
          new Paragraph({
            ...centred,
            children: [new TextRun({ text: draftMark, font: fonts.hei, color: officialRed, bold: true, size: text })],
          }),
        ]
      : []),
    new Paragraph({
      ...centred,
      spacing: { before: 240, after: 120 },
      children: [
        new TextRun({
          text: head.banner,
          font: fonts.song,
          bold: true,
          color: officialRed,
          size: Math.min(banner, fittingSize(head.banner)),
        }),
      ],
    }),
    new Paragraph({ ...centred, children: [new TextRun({ text: head.issue, size: text })] }),
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
      spacing: { after: line },
      border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: officialRed, space: 4 } },
      children: [new TextRun({ text: head.issuer, size: text }), new TextRun({ text: `\t${head.date}`, size: text })],
    }),
    new Paragraph({
      ...centred,
      heading: HeadingLevel.TITLE,
      spacing: { after: line },
      children: [new TextRun({ text: title, font: fonts.song, bold: true, size: titleSize, color: '000000' })],
    }),
  ]
}

/** As large as fits on one line: a Chinese sign is as wide as it is high, others about half. */
function fittingSize(text: string): number {
  const squares = Array.from(text).reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 1 : 0.55), 0)
  return Math.floor(textWidth / 10 / squares)
}

/** Who issues it and when, between two rules at the end (版记). */
export function imprintParts(
  { Paragraph, TextRun, TabStopType, BorderStyle }: Docx,
  { imprint, language }: PaperDocument,
): readonly Paragraph[] {
  const rule = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 4 } as const
  return [
    new Paragraph({
      spacing: { before: 600 },
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
      border: { top: rule, bottom: rule },
      children: [new TextRun({ text: imprint.join('\t'), size: sizesOf(language).text - 4 })],
    }),
  ]
}
