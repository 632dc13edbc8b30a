import type { PaperBlock, PaperLanguage, PaperTable } from '@shaoying/domain'
import type { Paragraph, Table } from 'docx'
import sharp from 'sharp'
import { drawChart } from '../charts/draw-chart.ts'
import { outlinedSvg } from '../charts/outlined-svg.ts'
import { captionStyle, fonts, sizesOf, textWidth, type Docx } from './word-style.ts'

/** One block as Word knows it. */
export async function blockParts(
  docx: Docx,
  block: PaperBlock,
  language: PaperLanguage,
): Promise<readonly (Paragraph | Table)[]> {
  const { Paragraph, TextRun, HeadingLevel, AlignmentType } = docx
  const { text: size, line, title, fine } = sizesOf(language)
  const spacing = { line, lineRule: 'exact' } as const
  const indent = language === 'zh' ? { firstLine: size * 20 } : {}
  const plain = (text: string, options = {}): Paragraph =>
    new Paragraph({
      spacing,
      indent,
      alignment: AlignmentType.BOTH,
      children: [new TextRun({ text, size })],
      ...options,
    })
  const heading = (text: string, level: 'HEADING_1' | 'HEADING_2', bold: boolean): Paragraph =>
    new Paragraph({
      heading: HeadingLevel[level],
      spacing: { ...spacing, before: 120 },
      indent,
      keepNext: true,
      children: [new TextRun({ text, font: fonts.hei, size, bold, color: '000000' })],
    })
  switch (block.kind) {
    case 'heading':
      return [heading(block.text, 'HEADING_1', true)]
    case 'subheading':
      return [heading(block.text, 'HEADING_2', false)]
    case 'paragraph':
      return [plain(block.text)]
    case 'fine':
      return [
        new Paragraph({
          spacing: { before: 80, after: 80 },
          children: [new TextRun({ text: block.text, size: fine, font: fonts.hei, color: '5C6066' })],
        }),
      ]
    case 'signature':
      return block.lines.map((text, index) =>
        plain(text, {
          alignment: AlignmentType.END,
          indent: { right: size * 20 },
          spacing: index === 0 ? { ...spacing, before: line } : spacing,
        }),
      )
    case 'annex':
      return [
        new Paragraph({
          pageBreakBefore: true,
          children: [new TextRun({ text: block.label, font: fonts.hei, size, bold: true })],
        }),
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          alignment: AlignmentType.CENTER,
          spacing: { after: 160 },
          children: [
            new TextRun({ text: block.title, font: fonts.song, bold: true, size: title - 4, color: '000000' }),
          ],
        }),
      ]
    case 'chart':
      return chartParts(docx, block, language)
    case 'table':
      return tableParts(docx, block, language)
  }
}

async function chartParts(
  { Paragraph, TextRun, ImageRun, AlignmentType }: Docx,
  { title, inWords, chart }: PaperBlock & { readonly kind: 'chart' },
  language: PaperLanguage,
): Promise<readonly Paragraph[]> {
  const drawing = drawChart(chart, textWidth / 20)
  const svg = Buffer.from(await outlinedSvg(drawing, title))
  const png = await sharp(svg, { density: 216 }).png().toBuffer()
  // Pixels of 1/96 inch, from points of 1/72.
  const transformation = {
    width: Math.round((drawing.width * 96) / 72),
    height: Math.round((drawing.height * 96) / 72),
  }
  return [
    new Paragraph({
      style: captionStyle,
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 160 },
      children: [new TextRun({ text: title, font: fonts.hei, bold: true, size: sizesOf(language).table })],
    }),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'svg',
          data: svg,
          transformation,
          fallback: { type: 'png', data: png },
          altText: { name: title, title, description: inWords },
        }),
      ],
    }),
  ]
}

function tableParts(
  { Paragraph, TextRun, Table, TableRow, TableCell, WidthType, AlignmentType, BorderStyle, TableLayoutType }: Docx,
  { caption, columns, rows, note }: PaperTable,
  language: PaperLanguage,
): readonly (Paragraph | Table)[] {
  const size = sizesOf(language).table
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.round((textWidth * share) / whole))
  const aligned = { start: AlignmentType.LEFT, end: AlignmentType.RIGHT, centre: AlignmentType.CENTER } as const
  const [none, thick, thin] = [
    { style: BorderStyle.NONE, size: 0, color: 'auto' },
    { style: BorderStyle.SINGLE, size: 8, color: '000000' },
    { style: BorderStyle.SINGLE, size: 2, color: 'D9DBE0' },
  ] as const
  const cells = (texts: readonly string[], isHead: boolean) =>
    columns.map(
      ({ align }, index) =>
        new TableCell({
          width: { size: widths[index]!, type: WidthType.DXA },
          margins: { top: 50, bottom: 50, left: 60, right: 60 },
          ...(isHead ? { borders: { bottom: { style: BorderStyle.SINGLE, size: 5, color: '000000' } } } : {}),
          children: [
            new Paragraph({
              alignment: aligned[align],
              children: [new TextRun({ text: texts[index] ?? '', font: fonts.hei, size, bold: isHead })],
            }),
          ],
        }),
    )
  return [
    new Paragraph({
      style: captionStyle,
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 160, after: 60 },
      children: [new TextRun({ text: caption, font: fonts.hei, bold: true, size })],
    }),
    new Table({
      columnWidths: widths,
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: { top: thick, bottom: thick, left: none, right: none, insideVertical: none, insideHorizontal: thin },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: cells(
            columns.map(({ title }) => title),
            true,
          ),
        }),
        ...rows.map((texts) => new TableRow({ cantSplit: true, children: cells(texts, false) })),
      ],
    }),
    new Paragraph({
      spacing: { before: 60, after: 160 },
      children: note ? [new TextRun({ text: note, font: fonts.hei, size: size - 4, color: '5C6066' })] : [],
    }),
  ]
}
