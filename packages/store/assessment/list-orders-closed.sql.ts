// Generated from list-orders-closed.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrdersClosedParams {
  readonly cityId: string
  readonly untilAt: string
  readonly fromAt: string
  readonly fromText: string
  readonly untilText: string
}

export interface ListOrdersClosedRow {
  readonly order_id: string
}

export const listOrdersClosed: Statement<ListOrdersClosedParams, ListOrdersClosedRow> = {
  name: 'listOrdersClosed_f6e89243',
  text: `-- Orders closed in a span of time; every order that was registered before its end is looked at.
select order_id from order_state
where city_id = $1 and created_at < $2::timestamptz and updated_at >= $3::timestamptz
  and state -> 'closing' ->> 'at' >= $4 and state -> 'closing' ->> 'at' < $5
order by order_id`,
  order: ['cityId', 'untilAt', 'fromAt', 'fromText', 'untilText'],
}
