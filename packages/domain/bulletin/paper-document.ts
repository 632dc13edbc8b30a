/** Language of a document. */
export type PaperLanguage = 'zh' | 'en'

export interface PaperColumn {
  readonly title: string
  /** Share of the table's width. */
  readonly share: number
  readonly align: 'start' | 'end' | 'centre'
}

export interface PaperTable {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly (readonly string[])[]
  readonly note?: string
}

/** Values over time: one line each. A gap where there is no value. */
export interface LineChart {
  readonly kind: 'lines'
  readonly labels: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  readonly unit: string
}

/** Values beside each other: one bar each, longest at the top as given. */
export interface BarChart {
  readonly kind: 'bars'
  readonly bars: readonly { readonly label: string; readonly value: number; readonly mark: 'plain' | 'good' | 'bad' }[]
  readonly digits: number
  readonly unit: string
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Set small: hashes, remarks. */
  | { readonly kind: 'fine'; readonly text: string }
  | { readonly kind: 'chart'; readonly title: string; readonly inWords: string; readonly chart: LineChart | BarChart }
  | { readonly kind: 'signature'; readonly lines: readonly string[] }
  | { readonly kind: 'annex'; readonly label: string; readonly title: string }
  | PaperTable

/** A document as a sequence of blocks, ready to be set on paper, in a text file or as a page. */
export interface PaperDocument {
  readonly language: PaperLanguage
  /** Red head (红头): the name of the series, its number, who issues it, when. */
  readonly head: { readonly banner: string; readonly issue: string; readonly issuer: string; readonly date: string }
  readonly title: string
  /** Stands on every page while the document is not published; null afterwards. */
  readonly draftMark: string | null
  readonly blocks: readonly PaperBlock[]
  /** The lines of the imprint on the last page (版记). */
  readonly imprint: readonly string[]
}
