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

/** What a screen reader meets: sorts of the standard structure (ISO 32000). */
export type PaperTag = 'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'Caption' | 'Figure' | 'Table' | 'TR' | 'TH' | 'TD'

/** What a reader is told beside the text: what a picture shows in words and where it stands, for which cells a head speaks. */
interface TagMeaning {
  readonly alt?: string
  /** Left, top, right, bottom. */
  readonly bbox?: [number, number, number, number]
  readonly scope?: 'Column'
}

type Doc = InstanceType<typeof PDFDocument>

/** Pages being written from top to bottom: knows where the next line goes and turns the page when there is no room. */
export class PdfSheet {
  readonly doc: Doc
  readonly sizes: (typeof sizes)[PaperLanguage]
  readonly #isLatin: boolean
  y: number = page.top
  #parent: ReturnType<Doc['struct']>

  constructor(doc: Doc, language: PaperLanguage) {
    this.doc = doc
    this.#parent = doc.struct('Document')
    doc.addStructure(this.#parent)
    this.sizes = sizes[language]
    this.#isLatin = language === 'en'
  }

  get room(): number {
    return page.top + page.textHeight - this.y
  }

  /** What is being read goes on over the page's end. */
  turn(): void {
    this.doc.continueOnNewPage()
    this.y = page.top
  }

  /** Turns the page unless so many points are left on it. */
  demand(height: number): void {
    if (this.room < height && this.y > page.top) this.turn()
  }

  /** Draws one thing that is read as such. */
  tagged(tag: PaperTag, draw: () => void, meaning: TagMeaning = {}): void {
    const element = this.doc.struct(tag, meaning)
    this.#parent.add(element)
    const content = this.doc.markStructureContent(tag)
    draw()
    this.doc.endMarkedContent()
    element.add(content)
    element.end()
  }

  /** Draws things that belong together: rows of a table, cells of a row. */
  grouped(tag: PaperTag, draw: () => void): void {
    const [element, above] = [this.doc.struct(tag), this.#parent]
    above.add(element)
    this.#parent = element
    draw()
    this.#parent = above
    element.end()
  }

  /** Draws what is only for the eye: rules, page numbers, heads that repeat. */
  unread(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    draw()
    this.doc.endMarkedContent()
  }

  /** Nothing more is to be read. */
  endReading(): void {
    this.#parent.end()
  }

  widthOf(text: string, { font, size }: Pick<TextLook, 'font' | 'size'>): number {
    return this.doc.font(font).fontSize(size).widthOfString(text)
  }

  lines(text: string, look: TextLook, width: number): readonly SetLine[] {
    this.doc.font(look.font).fontSize(look.size)
    // The Chinese fonts' curly quotes are as wide as a Chinese sign.
    const fitting = this.#isLatin ? text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") : text
    return setLines(fitting, (part) => this.doc.widthOfString(part), {
      width,
      indent: look.indent ?? 0,
      isJustified: look.align === 'justify',
    })
  }

  /** Draws lines from a height on and answers the height below them. Does not turn the page. */
  draw(
    lines: readonly SetLine[],
    look: TextLook,
    { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  ): number {
    this.doc.font(look.font).fontSize(look.size).fillColor(look.colour)
    lines.forEach((line, index) => {
      const spare = width - line.width
      const from = x + (look.align === 'centre' ? spare / 2 : look.align === 'end' ? spare : 0)
      const baseLine = y + index * look.leading + (look.leading + look.size * 0.72) / 2
      for (const run of line.runs)
        this.doc.text(run.text, from + run.x, baseLine, {
          lineBreak: false,
          characterSpacing: run.spacing,
          baseline: 'alphabetic',
        })
    })
    return y + lines.length * look.leading
  }

  /** A paragraph over the whole width, onto the next page where it must; never one line alone on either side. */
  paragraph(text: string, look: TextLook, tag: PaperTag = 'P'): void {
    this.tagged(tag, () => this.#flow(text, look))
  }

  #flow(text: string, look: TextLook): void {
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

  rule(
    y: number,
    width: number,
    colour: string,
    { x = page.left, length = page.textWidth }: { readonly x?: number; readonly length?: number } = {},
  ): void {
    this.unread(
      () =>
        void this.doc
          .moveTo(x, y)
          .lineTo(x + length, y)
          .lineWidth(width)
          .strokeColor(colour)
          .stroke(),
    )
  }
}
