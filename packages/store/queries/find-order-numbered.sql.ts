// Generated from find-order-numbered.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindOrderNumberedParams {
  readonly cityId: string
  readonly number: string
}

export interface FindOrderNumberedRow {
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

export const findOrderNumbered: Statement<FindOrderNumberedParams, FindOrderNumberedRow> = {
  name: 'findOrderNumbered_eb7e0083',
  text: `-- The order with that public number, as lists show it.
select
  s.order_id, s.version, s.order_number, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.reply_due_at, s.next_due_at, s.updated_at
from order_state s
where s.city_id = $1 and s.order_number = $2`,
  order: ['cityId', 'number'],
}
