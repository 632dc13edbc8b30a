// Generated from list-issue-orders-by-id.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListIssueOrdersByIdParams {
  readonly cityId: string
  readonly orderIds: readonly string[]
}

export interface ListIssueOrdersByIdRow {
  readonly order_id: string
  readonly petitioner_id: string | null
  readonly place_unit_id: string | null
  readonly district_id: string | null
  readonly category_id: string | null
  readonly lead_unit_id: string | null
  readonly situation: string
  readonly open: boolean
  readonly created_at: string
  readonly closed_how: string | null
  readonly title: string
  readonly body: string
}

export const listIssueOrdersById: Statement<ListIssueOrdersByIdParams, ListIssueOrdersByIdRow> = {
  name: 'listIssueOrdersById_7eb1aaae',
  text: `-- Those of the orders named that hot issues are made of, newest first.

select s.order_id, s.petitioner_id, s.place_unit_id, s.district_id, s.category_id, s.lead_unit_id, s.situation, s.open, s.created_at, s.state #>> '{closing,how}' as closed_how, w.title, w.body
from order_state s
join lateral (
  select title, body from order_words w
  where w.city_id = s.city_id and w.order_id = s.order_id and w.part = 'appeal' and w.erased_at is null
  order by w.at, w.words_id limit 1
) w on true
where s.city_id = $1 and s.order_id = any ($2::uuid[]) and not s.confidential and s.situation not in ('void', 'withdrawn', 'merged')
order by s.created_at desc, s.order_id desc`,
  order: ['cityId', 'orderIds'],
}
