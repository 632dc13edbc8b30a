import { drawChart } from '../charts/draw-chart.ts'
import { inks, type Drawing, type Shape } from '../charts/drawing.ts'
import type { PaperBlock } from '@shaoying/domain'
import { page } from './page.ts'
import type { PdfSheet } from './pdf-sheet.ts'

/** A chart as vectors with its title above it, never parted from it; read out in words. */
export function placeChart(sheet: PdfSheet, { title, inWords, chart }: PaperBlock & { readonly kind: 'chart' }): void {
  const drawing = drawChart(chart, page.textWidth)
  const { table: size, tableLeading } = sheet.sizes
  const look = { font: 'heiBold', size, leading: tableLeading + 8, colour: inks.text, align: 'centre' } as const
  sheet.demand(drawing.height + look.leading + 10)
  sheet.tagged(
    'P',
    () =>
      void (sheet.y = sheet.draw(sheet.lines(title, look, page.textWidth), look, {
        x: page.left,
        y: sheet.y,
        width: page.textWidth,
      })),
  )
  sheet.tagged('Figure', () => drawShapes(sheet, drawing), {
    alt: inWords,
    bbox: [page.left, sheet.y, page.left + page.textWidth, sheet.y + drawing.height],
  })
  sheet.y += drawing.height + 10
}

function drawShapes({ doc, y: top }: PdfSheet, { shapes }: Drawing): void {
  doc.save().translate(page.left, top)
  for (const shape of shapes) drawShape(doc, shape)
  doc.restore()
}

function drawShape(doc: PdfSheet['doc'], shape: Shape): void {
  if (shape.kind === 'text') {
    doc
      .font(shape.isBold ? 'heiBold' : 'hei')
      .fontSize(shape.size)
      .fillColor(shape.colour)
    const width = doc.widthOfString(shape.text)
    const x = shape.at[0] - (shape.anchor === 'end' ? width : shape.anchor === 'middle' ? width / 2 : 0)
    doc.text(shape.text, x, shape.at[1], { lineBreak: false, baseline: 'alphabetic' })
  } else if (shape.kind === 'dot') doc.circle(shape.at[0], shape.at[1], shape.radius).fill(shape.colour)
  else if (shape.kind === 'box') doc.rect(shape.at[0], shape.at[1], shape.width, shape.height).fill(shape.colour)
  else {
    const [first, ...rest] = shape.kind === 'line' ? [shape.from, shape.to] : shape.points
    doc.moveTo(first![0], first![1])
    for (const [x, y] of rest) doc.lineTo(x, y)
    if (shape.kind === 'path' && shape.dash.length > 0) doc.dash(shape.dash[0]!, { space: shape.dash[1]! })
    doc.lineWidth(shape.width).strokeColor(shape.colour).stroke().undash()
  }
}
