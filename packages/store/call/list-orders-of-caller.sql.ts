// Generated from list-orders-of-caller.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrdersOfCallerParams {
  readonly cityId: string
  readonly petitionerId: string
  readonly most: number
}

export interface ListOrdersOfCallerRow {
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

export const listOrdersOfCaller: Statement<ListOrdersOfCallerParams, ListOrdersOfCallerRow> = {
  name: 'listOrdersOfCaller_6532b5b5',
  text: `-- A caller's orders: those still running first, then the newest; behind row-level security.
select
  s.order_id, s.version, s.order_number, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.reply_due_at, s.next_due_at, s.updated_at
from order_state s
where s.city_id = $1 and s.petitioner_id = $2::uuid
order by s.open desc, s.created_at desc, s.order_id desc
limit $3::integer`,
  order: ['cityId', 'petitionerId', 'most'],
}
