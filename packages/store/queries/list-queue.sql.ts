// Generated from list-queue.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListQueueParams {
  readonly cityId: string
  readonly situation: string
  readonly unreviewed: boolean
  readonly afterCreatedAt: string
  readonly afterOrderId: string
  readonly limit: number
}

export interface ListQueueRow {
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
}

export const listQueue: Statement<ListQueueParams, ListQueueRow> = {
  name: 'listQueue_c20122d9',
  text: `-- One of the city's queues, oldest first; of replies those that nobody has reviewed.
select
  s.order_id, s.version, s.order_number, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.reply_due_at, s.next_due_at, s.updated_at
from order_state s
where s.city_id = $1 and s.situation = $2 and s.open
  and (not $3::boolean or s.state #>> '{situation,reviewed}' = 'false')
  and (s.created_at, s.order_id) > ($4::timestamptz, $5::uuid)
order by s.created_at, s.order_id
limit $6::integer`,
  order: ['cityId', 'situation', 'unreviewed', 'afterCreatedAt', 'afterOrderId', 'limit'],
}
