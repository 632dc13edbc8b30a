// Generated from list-window-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListWindowOrdersParams {
  readonly cityId: string
  readonly afterId: string
  readonly byClosing: boolean
  readonly fromOn: string
  readonly lastOn: string
  readonly most: number
}

export interface ListWindowOrdersRow {
  readonly order_id: string
  readonly facts: unknown
}

export const listWindowOrders: Statement<ListWindowOrdersParams, ListWindowOrdersRow> = {
  name: 'listWindowOrders_a86cc7e8',
  text: `-- What figures know of the orders of some days, by id.

select order_id, facts from counted_order
where city_id = $1 and order_id > $2::uuid
  and (case when $3::boolean then closed_on else created_on end) between $4::date and $5::date
order by order_id
limit $6::integer`,
  order: ['cityId', 'afterId', 'byClosing', 'fromOn', 'lastOn', 'most'],
}
