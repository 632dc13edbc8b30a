import type { PaperBlock, PaperDocument } from '@shaoying/domain'
import { inks } from '../charts/drawing.ts'
import { paperFonts, type PaperFont } from '../fonts.ts'
import { drawImprint, markPages } from './page-marks.ts'
import { page } from './page.ts'
import { placeChart } from './pdf-chart.ts'
import { PdfSheet, type TextLook } from './pdf-sheet.ts'
import { drawTable } from './pdf-table.ts'
import { drawRedHead } from './red-head.ts'

/**
 * The document on A4 as PDF, set as official documents are, with its fonts inside, a bookmark for each
 * heading, and tags by which a screen reader finds headings, tables and what charts show.
 * The same document and moment give the same bytes.
 * @param at what the file says about its making
 */
export async function renderPdf(document: PaperDocument, at: Date): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: document.language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    tagged: true,
    font: '',
    info: {
      Title: document.title,
      Author: document.head.issuer,
      Subject: `${document.head.banner} ${document.head.issue}`,
      Creator: 'Shaoying',
      CreationDate: at,
      ModDate: at,
    },
  })
  const pieces: Buffer[] = []
  const ended = new Promise<Buffer>((resolve, reject) =>
    doc
      .on('data', (piece: Buffer) => pieces.push(piece))
      .on('end', () => resolve(Buffer.concat(pieces)))
      .on('error', reject),
  )
  for (const [name, file] of Object.entries(paperFonts) as [PaperFont, () => string][]) doc.registerFont(name, file())
  const sheet = new PdfSheet(doc, document.language)
  drawRedHead(sheet, document)
  document.blocks.forEach((block, index) => {
    if (document.blocks[index + 1]?.kind === 'signature') keepWithSignature(sheet, block)
    drawBlock(sheet, block, document)
  })
  drawImprint(sheet, document)
  sheet.endReading()
  markPages(sheet, document)
  doc.end()
  return ended
}

function drawBlock(sheet: PdfSheet, block: PaperBlock, { language }: PaperDocument): void {
  const { text: size, leading, fine, fineLeading } = sheet.sizes
  const running: TextLook = {
    font: 'song',
    size,
    leading,
    colour: inks.text,
    align: 'justify',
    indent: language === 'zh' ? 2 * size : 0,
  }
  switch (block.kind) {
    case 'heading':
      sheet.demand(leading * 4.5)
      sheet.doc.outline.addItem(block.text)
      return sheet.paragraph(block.text, { ...running, font: 'heiBold', align: 'start' }, 'H2')
    case 'subheading':
      sheet.demand(leading * 4.5)
      return sheet.paragraph(block.text, { ...running, font: 'hei', align: 'start' }, 'H3')
    case 'paragraph':
      sheet.paragraph(block.text, running)
      sheet.y += language === 'zh' ? 0 : 5
      return undefined
    case 'fine':
      return sheet.paragraph(block.text, {
        font: 'hei',
        size: fine,
        leading: fineLeading,
        colour: inks.quiet,
        align: language === 'zh' ? 'justify' : 'start',
      })
    case 'chart':
      return placeChart(sheet, block)
    case 'table':
      return drawTable(sheet, block, language === 'zh' ? '（续）' : ' (continued)')
    case 'signature':
      return signature(sheet, block.lines, { ...running, align: 'end', indent: 0 })
    case 'annex':
      return annex(sheet, block, language === 'zh')
  }
}

/** A signature never stands on a page without text: what comes before it goes along. */
function keepWithSignature(sheet: PdfSheet, block: PaperBlock): void {
  const { leading, text: size, fine, fineLeading } = sheet.sizes
  if (block.kind === 'paragraph')
    sheet.demand(
      sheet.lines(block.text, { font: 'song', size, leading, colour: inks.text, align: 'justify' }, page.textWidth)
        .length *
        leading +
        4 * leading,
    )
  else if (block.kind === 'fine')
    sheet.demand(
      sheet.lines(
        block.text,
        { font: 'hei', size: fine, leading: fineLeading, colour: inks.quiet, align: 'justify' },
        page.textWidth,
      ).length *
        fineLeading +
        4 * leading,
    )
}

/** Issuer and date at the right, two signs in from the edge, after a blank line. */
function signature(sheet: PdfSheet, lines: readonly string[], look: TextLook): void {
  sheet.demand(look.leading * (lines.length + 1))
  sheet.y += look.leading
  for (const line of lines)
    sheet.tagged(
      'P',
      () =>
        void (sheet.y = sheet.draw(sheet.lines(line, look, page.textWidth), look, {
          x: page.left,
          y: sheet.y,
          width: page.textWidth - 2 * look.size,
        })),
    )
}

function annex(sheet: PdfSheet, { label, title }: PaperBlock & { readonly kind: 'annex' }, isChinese: boolean): void {
  const { text: size, leading, title: titleSize, titleLeading } = sheet.sizes
  sheet.turn()
  sheet.doc.outline.addItem(`${label} ${title}`)
  sheet.paragraph(label, { font: 'heiBold', size, leading, colour: inks.text, align: 'start' })
  sheet.paragraph(
    title,
    {
      font: 'songBlack',
      size: isChinese ? titleSize - 2 : titleSize - 3,
      leading: titleLeading,
      colour: inks.text,
      align: 'centre',
    },
    'H2',
  )
}
