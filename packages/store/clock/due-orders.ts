import { maybeOne, run, type Database } from '../statement.ts'
import { listDueOrders, type ListDueOrdersRow } from './list-due-orders.sql.ts'
import { nextDueOrder } from './next-due-order.sql.ts'

export function listOrdersDue(db: Database, cityId: string, now: string, most: number): Promise<ListDueOrdersRow[]> {
  return run(db, listDueOrders, { cityId, now, most })
}

/** When the next clock of any order does something; null when none runs. */
export async function nextOrderDueAt(db: Database, cityId: string): Promise<string | null> {
  return (await maybeOne(db, nextDueOrder, { cityId }))?.next_due_at ?? null
}
