import { catalogueOf, currentDispatch, type CityRules, type Order } from '@shaoying/domain'
import type { SearchDocument } from '@shaoying/store'
import type { SearchWords } from '../ports/search-words.ts'
import { partyTokens } from './party-tokens.ts'

/** A resident's own words, as they stand. */
export interface OrderWords {
  readonly title: string
  readonly body: string
}

/**
 * What an order is found by: its number, place and class, the resident's words, what units replied; and, for the
 * index, who may find it. Names and numbers of people are in the vault and in no index.
 */
export function orderDocument(
  cityId: string,
  order: Order,
  said: readonly OrderWords[],
  rules: CityRules,
  words: Pick<SearchWords, 'tokensOf'>,
): SearchDocument {
  const { place, categoryId } = order.appeal
  const { directory, pack } = rules
  const units = [place.unitId, currentDispatch(order)?.leadUnitId].flatMap((id) =>
    id
      ? [directory.findUnit(id)?.name ?? '', directory.streetOf(id)?.name ?? '', directory.districtOf(id)?.name ?? '']
      : [],
  )
  const category = categoryId === null ? [] : (catalogueOf(pack).findEntry(categoryId)?.path ?? [])
  const titles = [order.number, ...said.map(({ title }) => title), place.point ?? '', ...units].join('\n')
  const bodies = [
    ...category,
    ...order.appeal.tags,
    ...said.map(({ body }) => body),
    ...order.replies.map(({ toPetitioner }) => toPetitioner),
  ].join('\n')
  const titleTokens = words.tokensOf(titles, { initials: true })
  const tokens = new Set([...titleTokens, ...words.tokensOf(bodies, { initials: false }), ...partyTokens(order, rules)])
  // Orders come newest first, whatever part of them holds the words: tokens of the title apart would be read by nobody.
  return {
    cityId,
    subjectKind: 'order',
    subjectId: order.id,
    audience: 'order',
    at: order.createdAt,
    title: order.number,
    summary: '',
    titleTokens: [],
    tokens: [...tokens],
  }
}
