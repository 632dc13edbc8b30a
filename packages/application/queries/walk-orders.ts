import type { OrderSummary } from '@shaoying/contract'
import { isRefusal } from '@shaoying/domain'
import type { OrderFilter, OrderSort } from '@shaoying/store'
import { readOrderList } from './order-lists.ts'
import type { ReadParts } from './read-parts.ts'

const pageLimit = 200

/**
 * All orders of a list, page by page as they are taken, however many: nothing piles up and no transaction stays open.
 * An order that changes meanwhile stands in the state in which its page found it.
 */
export async function* walkOrders(
  parts: ReadParts,
  filter: OrderFilter,
  sort: OrderSort,
): AsyncGenerator<OrderSummary> {
  let cursor: string | undefined
  do {
    const page = await readOrderList(parts, filter, sort, { limit: pageLimit, cursor })
    if (isRefusal(page)) throw new Error(`a cursor of ours was refused: ${page.code}`)
    yield* page.items
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
}
