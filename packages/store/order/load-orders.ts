import { wholeOrder, type KeptOrder } from '@shaoying/domain'
import { run, type Database } from '../statement.ts'
import { loadOrders as statement } from './load-orders.sql.ts'

/** An order as last saved. */
export interface SavedOrder {
  readonly orderId: string
  readonly version: number
  /** Hex. */
  readonly lastHash: string
  /** The fold; whoever knows the type casts it. */
  readonly state: unknown
}

/** Loads orders by id in one round trip; those that do not exist are missing from the answer. */
export async function loadOrders(
  db: Database,
  cityId: string,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, SavedOrder>> {
  const rows = await run(db, statement, { cityId, orderIds })
  return new Map(
    rows.map((row) => [
      row.order_id,
      {
        orderId: row.order_id,
        version: row.version,
        lastHash: row.last_hash,
        state: wholeOrder(row.state as KeptOrder),
      },
    ]),
  )
}
