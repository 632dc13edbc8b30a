// Generated from clear-counted-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ClearCountedOrdersParams {
  readonly cityId: string
}

export type ClearCountedOrdersRow = never

export const clearCountedOrders: Statement<ClearCountedOrdersParams, ClearCountedOrdersRow> = {
  name: 'clearCountedOrders_fbe80e00',
  text: `delete from counted_order where city_id = $1`,
  order: ['cityId'],
}
