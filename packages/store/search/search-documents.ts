import type { Pool } from '../pool.ts'
import { ask, readAs, type ReaderQuery } from '../queries/as-reader.ts'
import type { OrderListRow } from '../queries/order-list-row.ts'
import type { ReaderScope } from '../queries/reader-scope.ts'
import { execute, one, run, type Database } from '../statement.ts'
import { countArticleUses } from './count-article-uses.sql.ts'
import { countOrdersFound, type CountOrdersFoundParams, type CountOrdersFoundRow } from './count-orders-found.sql.ts'
import { deleteSearchDocuments } from './delete-search-documents.sql.ts'
import { ensureSearchPartitions as ensure } from './ensure-search-partitions.sql.ts'
import { findArticles, type FindArticlesParams, type FindArticlesRow } from './find-articles.sql.ts'
import { findOrders, type FindOrdersParams } from './find-orders.sql.ts'
import { loadSearchWords, type LoadSearchWordsRow } from './load-search-words.sql.ts'
import { upsertSearchDocuments } from './upsert-search-documents.sql.ts'

/** What a subject is found by. One subject may have several, for different audiences. */
export interface SearchDocument {
  readonly cityId: string
  readonly subjectKind: 'order' | 'article'
  readonly subjectId: string
  readonly audience: 'order' | 'staff' | 'public'
  /** When the subject began; never changes. */
  readonly at: string
  readonly title: string
  readonly summary: string
  readonly titleTokens: readonly string[]
  readonly tokens: readonly string[]
}

/** Writes documents in place of those of the same subject and audience; makes the months they lie in. */
export async function writeSearchDocuments(db: Database, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return
  const days = documents
    .filter(({ subjectKind }) => subjectKind === 'order')
    .map(({ at }) => at.slice(0, 10))
    .toSorted()
  if (days.length > 0) await ensureSearchPartitions(db, days[0]!, days.at(-1)!)
  await execute(db, upsertSearchDocuments, { documents })
}

/** Makes the months between two days that are not there yet. */
export async function ensureSearchPartitions(db: Database, fromOn: string, toOn: string): Promise<void> {
  await one(db, ensure, { fromOn, toOn })
}

export async function removeSearchDocuments(
  db: Database,
  cityId: string,
  subjectKind: SearchDocument['subjectKind'],
  subjectIds: readonly string[],
): Promise<void> {
  if (subjectIds.length > 0) await execute(db, deleteSearchDocuments, { cityId, subjectKind, subjectIds })
}

/** Residents' own words that were not erased, by order. */
export async function loadWordsForSearch(
  db: Database,
  cityId: string,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LoadSearchWordsRow[]>> {
  const words = new Map<string, LoadSearchWordsRow[]>()
  for (const row of await run(db, loadSearchWords, { cityId, orderIds }))
    words.set(row.order_id, [...(words.get(row.order_id) ?? []), row])
  return words
}

/** One hit of the index: where it stands in it, and its order when the reader may see it. */
export interface FoundOrder {
  readonly candidate: { readonly id: string; readonly at: string }
  readonly order: OrderListRow | null
}

/** Hits of the index for the reader, newest first, at most so many; those that the reader may not see come without order. */
export async function findOrdersByWords(
  readers: Pool,
  scope: ReaderScope,
  params: Omit<FindOrdersParams, 'cityId'>,
): Promise<readonly FoundOrder[]> {
  const [rows] = await readAs(readers, scope, ask(findOrders, { cityId: scope.cityId, ...params }))
  return rows.map(({ candidate_id: id, candidate_at: at, ...order }) => ({
    candidate: { id, at },
    order: order.order_id === null ? null : (order as OrderListRow),
  }))
}

export const countOrdersFoundQuery = (params: CountOrdersFoundParams): ReaderQuery<CountOrdersFoundRow> =>
  ask(countOrdersFound, params)
export const findArticlesQuery = (params: FindArticlesParams): ReaderQuery<FindArticlesRow> => ask(findArticles, params)

export async function addArticleUses(
  db: Database,
  cityId: string,
  uses: readonly { readonly articleId: string; readonly uses: number; readonly at: string }[],
): Promise<void> {
  if (uses.length > 0) await execute(db, countArticleUses, { cityId, uses })
}
