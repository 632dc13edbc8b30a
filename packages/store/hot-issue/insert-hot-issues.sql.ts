// Generated from insert-hot-issues.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertHotIssuesParams {
  readonly issues: unknown
  readonly cityId: string
  readonly workedOutAt: string
}

export type InsertHotIssuesRow = never

export const insertHotIssues: Statement<InsertHotIssuesParams, InsertHotIssuesRow> = {
  name: 'insertHotIssues_0c473aa7',
  text: `with issue as materialized (
  select * from json_to_recordset($1::json) as i (
    "issueId" uuid, "rank" integer, "heat" real, "alarm" text, "title" text, "place" text, "streetId" text, "categoryId" text, "orders" integer, "people" integer,
    "fromAt" timestamptz, "toAt" timestamptz, "working" jsonb, "unitIds" text[], "foundAt" timestamptz, "orderIds" uuid[])
), inserted as (
  insert into hot_issue (city_id, issue_id, rank, heat, alarm, title, place, street_id, category_id, orders, people, from_at, to_at, working, unit_ids, found_at, worked_out_at)
  select $2, "issueId", "rank", "heat", "alarm", "title", "place", "streetId", "categoryId", "orders", "people", "fromAt", "toAt", "working", "unitIds", "foundAt", $3::timestamptz from issue
)
insert into hot_issue_order (city_id, order_id, issue_id)
select $2, unnest("orderIds"), "issueId" from issue`,
  order: ['issues', 'cityId', 'workedOutAt'],
  json: ['issues'],
}
