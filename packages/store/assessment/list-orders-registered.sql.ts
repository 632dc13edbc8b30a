// Generated from list-orders-registered.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrdersRegisteredParams {
  readonly cityId: string
  readonly fromAt: string
  readonly untilAt: string
}

export interface ListOrdersRegisteredRow {
  readonly order_id: string
}

export const listOrdersRegistered: Statement<ListOrdersRegisteredParams, ListOrdersRegisteredRow> = {
  name: 'listOrdersRegistered_aac7a54e',
  text: `-- Orders registered in a span of time.
select order_id from order_state where city_id = $1 and created_at >= $2::timestamptz and created_at < $3::timestamptz order by order_id`,
  order: ['cityId', 'fromAt', 'untilAt'],
}
