import { countOrdersFoundQuery, readAs } from '@shaoying/store'
import type { SearchWords } from '../ports/search-words.ts'
import type { ReadParts } from '../queries/read-parts.ts'

/** Counted one by one up to here; who finds more looks for more words, not for the last of them. */
const mostCounted = 200

export interface OrdersAbout {
  readonly orders: number
  readonly isExact: boolean
}

/** About how many orders hold all that was typed and may concern the reader: exact when they are few, else from statistics. */
export async function estimateOrders(
  { readers, scope }: ReadParts,
  words: SearchWords,
  typed: string,
): Promise<OrdersAbout> {
  const terms = words.termsOf(typed)
  if (terms.length === 0) return { orders: 0, isExact: true }
  const [[row]] = await readAs(
    readers,
    scope,
    countOrdersFoundQuery({ question: words.questionOf(terms), most: mostCounted }),
  )
  return { orders: row?.found ?? 0, isExact: row?.is_exact ?? true }
}
