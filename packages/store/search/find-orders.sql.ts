// Generated from find-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindOrdersParams {
  readonly question: string
  readonly beforeAt: string
  readonly beforeId: string
  readonly most: number
  readonly cityId: string
}

export interface FindOrdersRow {
  readonly candidate_id: string
  readonly candidate_at: string
  readonly order_id: string | null
  readonly order_number: string | null
  readonly version: number | null
  readonly title: string | null
  readonly situation: string | null
  readonly kind: string | null
  readonly channel: string | null
  readonly category_id: string | null
  readonly place_unit_id: string | null
  readonly district_id: string | null
  readonly lead_unit_id: string | null
  readonly emergency: boolean | null
  readonly confidential: boolean | null
  readonly created_at: string | null
  readonly handle_due_at: string | null
  readonly reply_due_at: string | null
  readonly next_due_at: string | null
  readonly updated_at: string | null
}

export const findOrders: Statement<FindOrdersParams, FindOrdersRow> = {
  name: 'findOrders_d8a3983e',
  text: `-- Candidates by words, newest first, each with its order when the reader may see it; else only the handle, to go on from.
select
  c.order_id as "candidate_id", c.at as "candidate_at",
  s.order_id, s.order_number, s.version, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.reply_due_at, s.next_due_at, s.updated_at
from search_orders($1, $2, $3, $4) c
left join order_state s on s.city_id = $5 and s.order_id = c.order_id
order by c.at desc, c.order_id desc`,
  order: ['question', 'beforeAt', 'beforeId', 'most', 'cityId'],
}
