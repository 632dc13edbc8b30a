// Generated from list-orders-closed.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrdersClosedParams {
  readonly cityId: string
  readonly fromAt: string
  readonly untilAt: string
  readonly fromText: string
  readonly untilText: string
}

export interface ListOrdersClosedRow {
  readonly order_id: string
}

export const listOrdersClosed: Statement<ListOrdersClosedParams, ListOrdersClosedRow> = {
  name: 'listOrdersClosed_dbfc9372',
  text: `-- Orders closed in a span of time, by the trace; one that was closed again later belongs to its last close.
select distinct s.order_id
from event e
join order_state s on s.city_id = e.city_id and s.order_id = e.stream_id
where e.city_id = $1 and e.kind = 'orderClosed' and e.at >= $2::timestamptz and e.at < $3::timestamptz
  and s.state -> 'closing' ->> 'at' >= $4 and s.state -> 'closing' ->> 'at' < $5
order by s.order_id`,
  order: ['cityId', 'fromAt', 'untilAt', 'fromText', 'untilText'],
}
