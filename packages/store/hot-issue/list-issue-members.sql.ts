// Generated from list-issue-members.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListIssueMembersParams {
  readonly cityId: string
}

export interface ListIssueMembersRow {
  readonly order_id: string
  readonly issue_id: string
  readonly found_at: string
}

export const listIssueMembers: Statement<ListIssueMembersParams, ListIssueMembersRow> = {
  name: 'listIssueMembers_a66ea53b',
  text: `-- Which orders belonged to which issue when issues were last worked out.
select m.order_id, m.issue_id, i.found_at
from hot_issue_order m
join hot_issue i on i.city_id = m.city_id and i.issue_id = m.issue_id
where m.city_id = $1`,
  order: ['cityId'],
}
