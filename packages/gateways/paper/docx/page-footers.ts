import type { PaperLanguage } from '@shaoying/domain'
import { fonts, type Docx } from './word-style.ts'

/** Page numbers between dashes on the outer side, as in official documents. */
export function pageFooters({ Footer, Paragraph, TextRun, AlignmentType, PageNumber }: Docx, language: PaperLanguage) {
  const size = language === 'zh' ? 28 : 22
  const footer = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    new Footer({
      children: [
        new Paragraph({
          alignment,
          indent: { left: size * 10, right: size * 10 },
          children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fonts.song, size })],
        }),
      ],
    })
  return { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) }
}
