// Generated from find-joinable-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindJoinableOrdersParams {
  readonly tokens: readonly number[]
  readonly streetId: string | null
  readonly categoryId: string | null
  readonly since: string
  readonly most: number
  readonly cityId: string
}

export interface FindJoinableOrdersRow {
  readonly order_id: string
  readonly order_number: string
  readonly situation: string
  readonly category_id: string | null
  readonly place_unit_id: string | null
  readonly created_at: string
  readonly sketch: string
  readonly nearby: boolean
  readonly people: number
}

export const findJoinableOrders: Statement<FindJoinableOrdersParams, FindJoinableOrdersRow> = {
  name: 'findJoinableOrders_133a22cd',
  text: `-- Open matters that others may learn of and join: how many speak for each, and nothing of who they are or what they wrote.
-- Never a report, nothing confidential, nothing that names whom it is about.


select
  s.order_id as "order_id", s.order_number as "order_number", s.situation as "situation", s.category_id, s.place_unit_id, s.created_at as "created_at",
  encode(c.sketch, 'base64') as "sketch", c.nearby as "nearby",
  (1 + jsonb_array_length(jsonb_path_query_array(s.state, '$.links[*] ? (@.manner == "merged_child")')))::integer as "people"
from look_alike_candidates($1::integer[], null::uuid, $2::text, $3::text, $4::timestamptz, $5::integer) c
join order_state s on s.city_id = $6 and s.order_id = c.order_id
where s.open and not s.confidential and s.kind in ('help_request', 'complaint', 'suggestion') and s.situation not in ('merged', 'await_callback', 'called_back')
  and s.barred_unit_ids = '{}' and s.barred_person_ids = '{}'`,
  order: ['tokens', 'streetId', 'categoryId', 'since', 'most', 'cityId'],
}
