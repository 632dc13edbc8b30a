// Generated from find-look-alikes.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindLookAlikesParams {
  readonly tokens: readonly number[]
  readonly petitionerId: string | null
  readonly streetId: string | null
  readonly categoryId: string | null
  readonly since: string
  readonly most: number
  readonly cityId: string
}

export interface FindLookAlikesRow {
  readonly order_id: string
  readonly sketch: string
  readonly same_person: boolean
  readonly nearby: boolean
  readonly order_number: string
  readonly title: string
  readonly situation: string
  readonly open: boolean
  readonly category_id: string | null
  readonly place_unit_id: string | null
  readonly lead_unit_id: string | null
  readonly created_at: string
  readonly issue_id: string | null
  readonly issue_title: string | null
  readonly issue_heat: number | null
  readonly issue_alarm: string | null
  readonly issue_orders: number | null
  readonly issue_people: number | null
}

export const findLookAlikes: Statement<FindLookAlikesParams, FindLookAlikesRow> = {
  name: 'findLookAlikes_21b0433d',
  text: `-- Orders that may be about the same matter, with what they are compared by; only those that the reader may see.









select
  c.order_id as "order_id", encode(c.sketch, 'base64') as "sketch", c.same_person as "same_person", c.nearby as "nearby",
  s.order_number as "order_number", s.title as "title", s.situation as "situation", s.open as "open", s.category_id, s.place_unit_id, s.lead_unit_id, s.created_at as "created_at",
  i.issue_id, i.title as issue_title, i.heat as issue_heat, i.alarm as issue_alarm, i.orders as issue_orders, i.people as issue_people
from look_alike_candidates($1::integer[], $2::uuid, $3::text, $4::text, $5::timestamptz, $6::integer) c
join order_state s on s.city_id = $7 and s.order_id = c.order_id
left join hot_issue_order m on m.city_id = $7 and m.order_id = c.order_id
left join hot_issue i on i.city_id = $7 and i.issue_id = m.issue_id`,
  order: ['tokens', 'petitionerId', 'streetId', 'categoryId', 'since', 'most', 'cityId'],
}
