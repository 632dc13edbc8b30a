import type { PaperDocument } from '@shaoying/domain'
import { blockParts } from './block-parts.ts'
import { headParts, imprintParts } from './head-parts.ts'
import { pageFooters } from './page-footers.ts'
import { captionStyle, officialPage, sizesOf } from './word-style.ts'

/**
 * The document as DOCX, to be worked on further: real headings, tables whose head is repeated on every page, page
 * numbers, charts as vectors. Fonts are those that offices have (仿宋、黑体、宋体); nothing is embedded.
 */
export async function renderDocx(document: PaperDocument): Promise<Buffer> {
  const docx = await import('docx')
  const parts = await Promise.all(document.blocks.map((block) => blockParts(docx, block, document.language)))
  const file = new docx.Document({
    title: document.title,
    creator: document.head.issuer,
    description: `${document.head.banner} ${document.head.issue}`,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' },
            size: sizesOf(document.language).text,
            language: { value: 'en-GB', eastAsia: 'zh-CN' },
          },
        },
      },
      paragraphStyles: [{ id: captionStyle, name: 'caption', basedOn: 'Normal', next: 'Normal', quickFormat: true }],
    },
    sections: [
      {
        properties: { page: officialPage },
        footers: pageFooters(docx, document.language),
        children: [...headParts(docx, document), ...parts.flat(), ...imprintParts(docx, document)],
      },
    ],
  })
  return docx.Packer.toBuffer(file)
}
