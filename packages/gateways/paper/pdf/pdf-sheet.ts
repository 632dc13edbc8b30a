import type { PaperLanguage } from '@shaoying/domain'
import type PDFDocument from 'pdfkit'
import type { PaperFont } from '../fonts.ts'
import { page, sizes } from './page.ts'
import { setLines, type SetLine } from './set-lines.ts'

export interface TextLook {
  readonly font: PaperFont
  readonly size: number
  readonly leading: number
  readonly colour: string
  readonly align: 'start' | 'centre' | 'end' | 'justify'
  /** Of the first line, in points. */
  readonly indent?: number
}

/** Pages being written from top to bottom: knows where the next line goes and turns the page when there is no room. */
export class PdfSheet {
  readonly doc: InstanceType<typeof PDFDocument>
  readonly sizes: (typeof sizes)[PaperLanguage]
  readonly #isLatin: boolean
  y: number = page.top

  constructor(doc: InstanceType<typeof PDFDocument>, language: PaperLanguage) {
    this.doc = doc
    this.sizes = sizes[language]
    this.#isLatin = language === 'en'
  }

  get room(): number {
    return page.top + page.textHeight - this.y
  }

  turn(): void {
    this.doc.addPage()
    this.y = page.top
  }

  /** Turns the page unless so many points are left on it. */
  demand(height: number): void {
    if (this.room < height && this.y > page.top) this.turn()
  }

  widthOf(text: string, { font, size }: Pick<TextLook, 'font' | 'size'>): number {
    return this.doc.font(font).fontSize(size).widthOfString(text)
  }

  lines(text: string, look: TextLook, width: number): readonly SetLine[] {
    this.doc.font(look.font).fontSize(look.size)
    // The Chinese fonts' curly quotes are as wide as a Chinese sign.
    const fitting = this.#isLatin ? text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") : text
    return setLines(fitting, (part) => this.doc.widthOfString(part), { width, indent: look.indent ?? 0, isJustified: look.align === 'justify' })
  }

  /** Draws lines from a height on and answers the height below them. Does not turn the page. */
  draw(lines: readonly SetLine[], look: TextLook, { x, y, width }: { readonly x: number, readonly y: number, readonly width: number }): number {
    this.doc.font(look.font).fontSize(look.size).fillColor(look.colour)
    lines.forEach((line, index) => {
      const spare = width - line.width
      const from = x + (look.align === 'centre' ? spare / 2 : look.align === 'end' ? spare : 0)
      const baseLine = y + index * look.leading + (look.leading + look.size * 0.72) / 2
      for (const run of line.runs) this.doc.text(run.text, from + run.x, baseLine, { lineBreak: false, characterSpacing: run.spacing, baseline: 'alphabetic' })
    })
    return y + lines.length * look.leading
  }

  /** A paragraph over the whole width, onto the next page where it must; never one line alone on either side. */
  paragraph(text: string, look: TextLook): void {
    let rest = this.lines(text, look, page.textWidth)
    while (rest.length > 0) {
      const fitting = Math.floor((this.room + 0.01) / look.leading)
      const take = rest.length <= fitting ? rest.length : rest.length - fitting === 1 ? fitting - 1 : fitting
      if (take < Math.min(2, rest.length) && this.y > page.top) {
        this.turn()
        continue
      }
      this.y = this.draw(rest.slice(0, Math.max(1, take)), look, { x: page.left, y: this.y, width: page.textWidth })
      rest = rest.slice(Math.max(1, take))
      if (rest.length > 0) this.turn()
    }
  }

  rule(y: number, width: number, colour: string, { x = page.left, length = page.textWidth }: { readonly x?: number, readonly length?: number } = {}): void {
    this.doc.moveTo(x, y).lineTo(x + length, y).lineWidth(width).strokeColor(colour).stroke()
  }
}
