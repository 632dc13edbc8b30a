// Generated from list-due-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListDueOrdersParams {
  readonly cityId: string
  readonly now: string
  readonly most: number
}

export interface ListDueOrdersRow {
  readonly order_id: string
  readonly next_due_at: string
}

export const listDueOrders: Statement<ListDueOrdersParams, ListDueOrdersRow> = {
  name: 'listDueOrders_f19952ef',
  text: `-- Orders with a clock that is due, longest due first: an index scan that stops at the first one not yet due. Those that
-- could not be fired wait for their next try.
select order_id, next_due_at as "next_due_at"
from order_state
where city_id = $1 and next_due_at <= $2
  and coalesce((select q.retry_at <= $2 from quarantine q where q.city_id = $1 and q.thing = 'order/' || order_id), true)
order by next_due_at
limit $3::integer`,
  order: ['cityId', 'now', 'most'],
}
