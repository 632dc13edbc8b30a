// Generated from list-hot-issues.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListHotIssuesParams {
  readonly cityId: string
  readonly issueId: string | null
  readonly most: number
}

export interface ListHotIssuesRow {
  readonly issue_id: string
  readonly rank: number
  readonly heat: number
  readonly alarm: string | null
  readonly title: string
  readonly place: string | null
  readonly street_id: string | null
  readonly category_id: string | null
  readonly orders: number
  readonly people: number
  readonly from_at: string
  readonly to_at: string
  readonly working: unknown
  readonly worked_out_at: string
  readonly sample_order_id: string | null
  readonly alarm_situation: string | null
  readonly alarm_version: number | null
  readonly alarm_remark: string | null
}

export const listHotIssues: Statement<ListHotIssuesParams, ListHotIssuesRow> = {
  name: 'listHotIssues_373847dd',
  text: `-- Issues that the reader may see, hottest first, with what became of their alarm.






select i.issue_id as "issue_id", i.rank as "rank", i.heat as "heat", i.alarm, i.title as "title", i.place, i.street_id, i.category_id, i.orders as "orders", i.people as "people", i.from_at as "from_at", i.to_at as "to_at", i.working as "working", i.worked_out_at as "worked_out_at",
  (select m.order_id from hot_issue_order m where m.city_id = i.city_id and m.issue_id = i.issue_id order by m.order_id limit 1) as sample_order_id,
  r.situation as alarm_situation, r.version as alarm_version, r.state ->> 'remark' as alarm_remark
from hot_issue i
left join record_state r on r.city_id = i.city_id and r.record_kind = 'issue_alarm' and r.record_id = i.issue_id
where i.city_id = $1 and ($2::uuid is null or i.issue_id = $2::uuid)
order by i.rank
limit $3::integer`,
  order: ['cityId', 'issueId', 'most'],
}
