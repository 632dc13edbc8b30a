import { run, type Database } from '../statement.ts'
import { listOpenOrders as statement } from './list-open-orders.sql.ts'

/** Ids of open orders after one, ascending. */
export async function listOpenOrders(
  db: Database,
  cityId: string,
  afterOrderId: string,
  most: number,
): Promise<readonly string[]> {
  return (await run(db, statement, { cityId, afterOrderId, most })).map((row) => row.order_id)
}
