import type { ArticleHit, OrderSummary, SearchKind, SearchView } from '@shaoying/contract'
import { isRefusal, refuse, type Refusal } from '@shaoying/domain'
import {
  findArticlesQuery,
  findOrderNumberedQuery,
  findOrdersByWords,
  readAs,
  type OrderListRow,
} from '@shaoying/store'
import { cursorOf, placeOfCursor } from '../queries/cursor.ts'
import { unitNamed } from '../queries/names.ts'
import { summaryOf, type Page, type PageWish } from '../queries/order-lists.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import type { SearchTerm, SearchWords } from '../ports/search-words.ts'
import { classToken } from './article-documents.ts'
import { estimateOrders, type OrdersAbout } from './estimate-orders.ts'
import { findUnits } from './find-units.ts'

const endOfTime = '9999-12-31T00:00:00Z'
const highestId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const list = 'found-orders'
/** A reader from whom so many hits in a row are hidden is told that there are no more. */
const mostGoes = 20

export interface Asked extends PageWish {
  readonly typed: string
}

/** Letters of the city and eight digits or more: what numbers of orders look like, in every format. */
const numberPattern = /^[A-Z]{0,8}\d{8,32}$/u

/**
 * Orders that the reader may see and that hold all that was typed, newest first. Whoever types the number of one gets that
 * one and nothing else, from the moment at which it is registered. Refuses with `request.cursor_unfit`.
 */
export async function findOrders(
  parts: ReadParts,
  words: SearchWords,
  { typed, limit, cursor }: Asked,
): Promise<Page<OrderSummary> | Refusal> {
  const place = cursor === undefined ? ([endOfTime, highestId] as const) : placeOfCursor(list, cursor)
  if (place === null) return refuse('request.cursor_unfit')
  const numbered = await rowNumbered(parts, typed)
  if (numbered) return { items: [summaryOf(numbered, parts)], nextCursor: null }
  const terms = words.termsOf(typed)
  if (terms.length === 0) return { items: [], nextCursor: null }
  const rows = await seenRows(parts, words.questionOf(terms), place, limit + 1)
  const items = rows.slice(0, limit).map((row) => summaryOf(row, parts))
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? cursorOf(list, [last.createdAt, last.orderId]) : null }
}

/** A number as it would be typed, in the form in which numbers are kept; null for anything else. */
function numberIn(typed: string): string | null {
  const number = typed.normalize('NFKC').trim().toUpperCase()
  return numberPattern.test(number) ? number : null
}

async function rowNumbered({ readers, scope }: ReadParts, typed: string): Promise<OrderListRow | undefined> {
  const number = numberIn(typed)
  if (number === null) return undefined
  const [[row]] = await readAs(readers, scope, findOrderNumberedQuery({ cityId: scope.cityId, number }))
  return row
}

/**
 * The same, and with the first page about how many orders there are. Where a number was typed, its order is the count:
 * estimating how many orders hold a word costs several times what finding one by its number does.
 */
export async function findAndCountOrders(
  parts: ReadParts,
  words: SearchWords,
  asked: Asked,
): Promise<(Page<OrderSummary> & { readonly about?: OrdersAbout }) | Refusal> {
  const estimated = (): Promise<OrdersAbout> => estimateOrders(parts, words, asked.typed)
  const isFirst = asked.cursor === undefined
  const isNumber = numberIn(asked.typed) !== null
  const [found, about] = await Promise.all([findOrders(parts, words, asked), isFirst && !isNumber ? estimated() : null])
  if (isRefusal(found) || !isFirst) return found
  if (about !== null) return { ...found, about }
  return {
    ...found,
    about: found.items.length === 1 && found.nextCursor === null ? { orders: 1, isExact: true } : await estimated(),
  }
}

/** Goes through the index until so many orders were found that the reader may see; nearly always the first go is enough. */
async function seenRows(
  { readers, scope }: ReadParts,
  question: string,
  from: readonly [string, string],
  wanted: number,
): Promise<readonly OrderListRow[]> {
  const seen: OrderListRow[] = []
  let [beforeAt, beforeId] = from
  for (let go = 0; go < mostGoes; go += 1) {
    const found = await findOrdersByWords(readers, scope, { question, beforeAt, beforeId, most: wanted })
    seen.push(...found.flatMap(({ order }) => order ?? []))
    const last = found.at(-1)
    if (found.length < wanted || seen.length >= wanted || !last) break
    beforeAt = last.candidate.at
    beforeId = last.candidate.id
  }
  return seen.slice(0, wanted)
}

export interface AskedArticles {
  /** Empty: every article of the class. */
  readonly typed: string
  readonly categoryId?: string | undefined
  readonly limit: number
}

/** Articles in force by words and class: title first, then by how often answers rest on them. The public sees and finds the public part only. */
export async function findArticles(
  parts: ReadParts,
  words: SearchWords,
  { typed, categoryId, limit }: AskedArticles,
): Promise<ArticleHit[]> {
  const { readers, scope } = parts
  const terms = words.termsOf(typed)
  const category = categoryId ? words.questionOf([classesAbove(categoryId)]) : null
  const [rows] = await readAs(
    readers,
    scope,
    findArticlesQuery({ question: terms.length === 0 ? null : words.questionOf(terms), category, most: limit }),
  )
  return rows.map((row) => ({
    articleId: row.article_id,
    title: row.title,
    summary: row.summary,
    internal: row.audience === 'staff',
    uses: row.uses,
    publishedAt: row.published_at,
  }))
}

/** An article stands under a class or under any class above it. */
export function classesAbove(categoryId: string): SearchTerm {
  return Array.from({ length: categoryId.length }, (_, end) => [classToken(categoryId.slice(0, end + 1))])
}

export interface AskedAll {
  readonly typed: string
  readonly limit: number
  readonly wanted: readonly SearchKind[]
}

/** Everything at once, for the search box, each kind by itself. `orderParts`: for whom orders are read; null for those who read none. */
export async function findAll(
  parts: ReadParts,
  orderParts: ReadParts | null,
  words: SearchWords,
  { typed, limit, wanted }: AskedAll,
): Promise<SearchView> {
  if (words.termsOf(typed).length === 0) return { orders: [], units: [], articles: [] }
  const [orders, articles] = await Promise.all([
    orderParts && wanted.includes('order') ? findOrders(orderParts, words, { typed, limit }) : null,
    wanted.includes('article') ? findArticles(parts, words, { typed, limit }) : [],
  ])
  const found = orders === null || isRefusal(orders) ? [] : [...orders.items]
  const units = wanted.includes('unit') ? findUnits(parts.rules.directory, typed, words, limit) : []
  return { orders: found, units: units.map(({ id, kind }) => ({ ...unitNamed(id, parts.rules), kind })), articles }
}
