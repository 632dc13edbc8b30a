-- :param issues unknown
with issue as materialized (
  select * from json_to_recordset(:issues::json) as i (
    "issueId" uuid, "rank" integer, "heat" real, "alarm" text, "title" text, "place" text, "streetId" text, "categoryId" text, "orders" integer, "people" integer,
    "fromAt" timestamptz, "toAt" timestamptz, "working" jsonb, "unitIds" text[], "foundAt" timestamptz, "orderIds" uuid[])
), inserted as (
  insert into hot_issue (city_id, issue_id, rank, heat, alarm, title, place, street_id, category_id, orders, people, from_at, to_at, working, unit_ids, found_at, worked_out_at)
  select :cityId, "issueId", "rank", "heat", "alarm", "title", "place", "streetId", "categoryId", "orders", "people", "fromAt", "toAt", "working", "unitIds", "foundAt", :workedOutAt::timestamptz from issue
)
insert into hot_issue_order (city_id, order_id, issue_id)
select :cityId, unnest("orderIds"), "issueId" from issue
