import { lookAlikeRow, orderDocument, type OrderWords, type SearchWords } from '@shaoying/application'
import { countedOrderOf, type CityRules, type CountedOrder, type Order } from '@shaoying/domain'
import type { LookAlikeRow, SearchDocument } from '@shaoying/store'
import { lookAlikeKey, searchTerms, searchTokens, toTsQuery, type SearchTerm } from '@shaoying/triage'

/** What followers would write of an order as it stands. */
export interface Projections {
  readonly search: SearchDocument
  readonly lookAlike: LookAlikeRow
  readonly counted: CountedOrder
}

/** Cut as the server's own followers cut. */
export const searchWords: SearchWords = {
  tokensOf: (text, { initials }) => searchTokens(text, { initials }),
  termsOf: searchTerms,
  questionOf: (terms) => toTsQuery(terms as SearchTerm[]),
}

export const wording = {
  wordingOf(text: string) {
    const { tokens, sketch } = lookAlikeKey(text)
    return {
      tokens: [...tokens],
      sketch: Buffer.from(sketch.buffer, sketch.byteOffset, sketch.byteLength).toString('base64'),
    }
  },
}

/** By the same functions as the followers; the words are those of the resident, the first of them the appeal. */
export function projectionsOf(
  cityId: string,
  order: Order,
  said: readonly OrderWords[],
  rules: CityRules,
): Projections {
  return {
    search: orderDocument(cityId, order, said, rules, searchWords),
    lookAlike: lookAlikeRow(order, said[0]!, rules, wording),
    counted: countedOrderOf(order, rules),
  }
}
