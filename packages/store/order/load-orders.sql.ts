// Generated from load-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface LoadOrdersParams {
  readonly cityId: string
  readonly orderIds: readonly string[]
}

export interface LoadOrdersRow {
  readonly order_id: string
  readonly version: number
  readonly last_hash: string
  readonly state: unknown
}

export const loadOrders: Statement<LoadOrdersParams, LoadOrdersRow> = {
  name: 'loadOrders_d243d313',
  text: `-- Orders as last saved, for the door to decide on.

select order_id, version, encode(last_hash, 'hex') as "last_hash", state
from order_state
where city_id = $1 and order_id = any ($2::uuid[])`,
  order: ['cityId', 'orderIds'],
}
