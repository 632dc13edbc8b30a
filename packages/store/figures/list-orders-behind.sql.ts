// Generated from list-orders-behind.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrdersBehindParams {
  readonly words: readonly string[]
  readonly byClosing: boolean
  readonly fromOn: string
  readonly lastOn: string
  readonly beforeOn: string
  readonly beforeId: string
  readonly most: number
  readonly cityId: string
}

export interface ListOrdersBehindRow {
  readonly counted_on: string
  readonly order_id: string
  readonly order_number: string
  readonly title: string
  readonly situation: string
  readonly kind: string
  readonly channel: string
  readonly category_id: string | null
  readonly place_unit_id: string | null
  readonly lead_unit_id: string | null
  readonly confidential: boolean
  readonly created_at: string
  readonly updated_at: string
}

export const listOrdersBehind: Statement<ListOrdersBehindParams, ListOrdersBehindRow> = {
  name: 'listOrdersBehind_f420d463',
  text: `-- The orders behind a number that the reader may see, newest first.
select
  b.counted_on as "counted_on", s.order_id, s.order_number, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.lead_unit_id, s.confidential, s.created_at, s.updated_at
from orders_behind($1::text[], $2::boolean, $3::date, $4::date, $5::date, $6::uuid, $7::integer) as b
join order_state s on s.city_id = $8 and s.order_id = b.order_id
order by b.counted_on desc, s.order_id desc`,
  order: ['words', 'byClosing', 'fromOn', 'lastOn', 'beforeOn', 'beforeId', 'most', 'cityId'],
}
