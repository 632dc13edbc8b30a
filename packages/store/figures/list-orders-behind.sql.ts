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
  readonly behind_id: string
  readonly counted_on: string
  readonly order_id: string | null
  readonly order_number: string | null
  readonly title: string | null
  readonly situation: string | null
  readonly kind: string | null
  readonly channel: string | null
  readonly category_id: string | null
  readonly place_unit_id: string | null
  readonly lead_unit_id: string | null
  readonly created_at: string | null
}

export const listOrdersBehind: Statement<ListOrdersBehindParams, ListOrdersBehindRow> = {
  name: 'listOrdersBehind_52ef2850',
  text: `-- The orders behind a number, newest first; of one that the reader may not see only its place in the list, so that pages go on.
select
  b.order_id as "behind_id", b.counted_on as "counted_on", s.order_id as "order_id", s.order_number as "order_number", s.title as "title", s.situation as "situation", s.kind as "kind", s.channel as "channel",
  s.category_id, s.place_unit_id, s.lead_unit_id, s.created_at as "created_at"
from orders_behind($1::text[], $2::boolean, $3::date, $4::date, $5::date, $6::uuid, $7::integer) as b
left join order_state s on s.city_id = $8 and s.order_id = b.order_id
order by b.counted_on desc, b.order_id desc`,
  order: ['words', 'byClosing', 'fromOn', 'lastOn', 'beforeOn', 'beforeId', 'most', 'cityId'],
}
