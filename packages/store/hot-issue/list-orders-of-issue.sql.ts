// Generated from list-orders-of-issue.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrdersOfIssueParams {
  readonly cityId: string
  readonly issueId: string
  readonly most: number
}

export interface ListOrdersOfIssueRow {
  readonly order_id: string
  readonly order_number: string
  readonly version: number
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

export const listOrdersOfIssue: Statement<ListOrdersOfIssueParams, ListOrdersOfIssueRow> = {
  name: 'listOrdersOfIssue_b13ee641',
  text: `-- An issue's orders that the reader may see, newest first.
select s.order_id, s.order_number, s.version, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.reply_due_at, s.next_due_at, s.updated_at
from hot_issue_order m
join order_state s on s.city_id = m.city_id and s.order_id = m.order_id
where m.city_id = $1 and m.issue_id = $2::uuid
order by s.created_at desc, s.order_id desc
limit $3::integer`,
  order: ['cityId', 'issueId', 'most'],
}
