// Generated from load-counted-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface LoadCountedOrdersParams {
  readonly cityId: string
  readonly orderIds: readonly string[]
}

export interface LoadCountedOrdersRow {
  readonly order_id: string
  readonly facts: unknown
}

export const loadCountedOrders: Statement<LoadCountedOrdersParams, LoadCountedOrdersRow> = {
  name: 'loadCountedOrders_a9c83b19',
  text: `select order_id, facts from counted_order where city_id = $1 and order_id = any ($2::uuid[])`,
  order: ['cityId', 'orderIds'],
}
