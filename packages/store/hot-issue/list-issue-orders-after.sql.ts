// Generated from list-issue-orders-after.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListIssueOrdersAfterParams {
  readonly cityId: string
  readonly afterAt: string
  readonly afterId: string
  readonly most: number
}

export interface ListIssueOrdersAfterRow {
  readonly order_id: string
  readonly created_at: string
  readonly title: string
  readonly body: string
}

export const listIssueOrdersAfter: Statement<ListIssueOrdersAfterParams, ListIssueOrdersAfterRow> = {
  name: 'listIssueOrdersAfter_7df3d961',
  text: `-- Orders that hot issues are made of, from one on, oldest first: what they are grouped by, of a window too long to be grouped whole.
select s.order_id, s.created_at, w.title, w.body
from order_state s
join lateral (
  select title, body from order_words w
  where w.city_id = s.city_id and w.order_id = s.order_id and w.part = 'appeal' and w.erased_at is null
  order by w.at, w.words_id limit 1
) w on true
where s.city_id = $1 and (s.created_at, s.order_id) > ($2::timestamptz, $3::uuid) and not s.confidential and s.situation not in ('void', 'withdrawn', 'merged')
order by s.created_at, s.order_id
limit $4::integer`,
  order: ['cityId', 'afterAt', 'afterId', 'most'],
}
