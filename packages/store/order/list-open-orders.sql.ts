// Generated from list-open-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOpenOrdersParams {
  readonly cityId: string
  readonly afterOrderId: string
  readonly most: number
}

export interface ListOpenOrdersRow {
  readonly order_id: string
}

export const listOpenOrders: Statement<ListOpenOrdersParams, ListOpenOrdersRow> = {
  name: 'listOpenOrders_7ad6f432',
  text: `select order_id from order_state
where city_id = $1 and open and order_id > $2::uuid
order by order_id
limit $3::integer`,
  order: ['cityId', 'afterOrderId', 'most'],
}
