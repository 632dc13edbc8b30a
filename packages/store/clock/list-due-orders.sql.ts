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
  name: 'listDueOrders_1df8fbe1',
  text: `-- Orders with a clock that is due, longest due first: an index scan that stops at the first one not yet due.
select order_id, next_due_at as "next_due_at"
from order_state
where city_id = $1 and next_due_at <= $2
order by next_due_at
limit $3::integer`,
  order: ['cityId', 'now', 'most'],
}
