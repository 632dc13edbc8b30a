/** One demand of a question: a document must hold every token of at least one of these lists. */
export type SearchTerm = readonly (readonly string[])[]

/** Cuts texts and questions into what both are compared by; the index and those who ask must use the same. */
export interface SearchWords {
  /** Words, characters, pairs of characters; with initials also first letters of pinyin. */
  tokensOf(text: string, options: { readonly initials: boolean }): readonly string[]
  /** What somebody typed, as demands that must all hold; none when there is nothing to look for. */
  termsOf(typed: string): readonly SearchTerm[]
  /** The demands as text for PostgreSQL's `tsquery`, tokens quoted. */
  questionOf(terms: readonly SearchTerm[]): string
}
