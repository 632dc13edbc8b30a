// Generated from list-orders-closed-on.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrdersClosedOnParams {
  readonly cityId: string
  readonly fromOn: string
  readonly lastOn: string
}

export interface ListOrdersClosedOnRow {
  readonly order_id: string
}

export const listOrdersClosedOn: Statement<ListOrdersClosedOnParams, ListOrdersClosedOnRow> = {
  name: 'listOrdersClosedOn_21b7025e',
  text: `-- Orders that figures know of, by the days of their close.
select order_id from counted_order where city_id = $1 and closed_on between $2::date and $3::date order by order_id`,
  order: ['cityId', 'fromOn', 'lastOn'],
}
