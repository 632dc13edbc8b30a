import type { SearchWords } from '@shaoying/application'
import { searchTerms, searchTokens, toTsQuery, type SearchTerm } from '@shaoying/triage'

/** Chinese cut into words, characters and pairs, with first letters of pinyin; traditional script, full width and case make no difference. */
export const searchWords: SearchWords = {
  tokensOf: (text, { initials }) => searchTokens(text, { initials }),
  termsOf: searchTerms,
  questionOf: (terms) => toTsQuery(terms as SearchTerm[]),
}
