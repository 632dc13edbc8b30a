// Generated from list-ledgered-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListLedgeredOrdersParams {
  readonly cityId: string
  readonly leadUnitId: string | null
  readonly beforeAt: string
  readonly beforeId: string
  readonly most: number
}

export interface ListLedgeredOrdersRow {
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

export const listLedgeredOrders: Statement<ListLedgeredOrdersParams, ListLedgeredOrdersRow> = {
  name: 'listLedgeredOrders_8e8f343b',
  text: `-- Orders that stand or stood on the ledger, newest first; behind row-level security.


select
  s.order_id, s.version, s.order_number, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.reply_due_at, s.next_due_at, s.updated_at, s.state
from order_state s
where s.city_id = $1 and jsonb_typeof(s.state -> 'ledger') = 'object'
  and ($2::text is null or s.lead_unit_id = $2::text)
  and (s.created_at, s.order_id) < ($3::timestamptz, $4::uuid)
order by s.created_at desc, s.order_id desc
limit $5::integer`,
  order: ['cityId', 'leadUnitId', 'beforeAt', 'beforeId', 'most'],
}
