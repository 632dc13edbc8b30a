// Generated from list-supervised-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListSupervisedOrdersParams {
  readonly cityId: string
  readonly dueAfter: string
  readonly dueBefore: string
  readonly afterDueAt: string
  readonly afterId: string
  readonly leadUnitId: string | null
  readonly most: number
}

export interface ListSupervisedOrdersRow {
  readonly order_id: string
  readonly version: number
  readonly order_number: string
  readonly title: string
  readonly situation: string
  readonly kind: string
  readonly channel: string
  readonly category_id: string | null
  readonly place_unit_id: string | null
  readonly district_id: string | null
  readonly lead_unit_id: string | null
  readonly emergency: boolean
  readonly confidential: boolean
  readonly created_at: string
  readonly handle_due_at: string | null
  readonly reply_due_at: string | null
  readonly next_due_at: string | null
  readonly updated_at: string
  readonly state: unknown
}

export const listSupervisedOrders: Statement<ListSupervisedOrdersParams, ListSupervisedOrdersRow> = {
  name: 'listSupervisedOrders_9ee736fd',
  text: `-- Open orders whose reply is owed by a moment between two, the soonest first; behind row-level security. What was
-- replied to is not late, however long it waits for its callback.


select
  s.order_id, s.version, s.order_number, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.reply_due_at, s.next_due_at, s.updated_at, s.state
from order_state s
where s.city_id = $1 and s.open
  and s.reply_due_at > $2::timestamptz and s.reply_due_at <= $3::timestamptz
  and (s.reply_due_at, s.order_id) > ($4::timestamptz, $5::uuid)
  and ($6::text is null or s.lead_unit_id = $6::text)
order by s.reply_due_at, s.order_id
limit $7::integer`,
  order: ['cityId', 'dueAfter', 'dueBefore', 'afterDueAt', 'afterId', 'leadUnitId', 'most'],
}
