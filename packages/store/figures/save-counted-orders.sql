-- :param rows unknown
insert into counted_order (city_id, order_id, created_on, closed_on, counted_as, facts)
select "cityId", "orderId", "createdOn", "closedOn", "countedAs", "facts"
from json_to_recordset(:rows::json) as r ("cityId" text, "orderId" uuid, "createdOn" date, "closedOn" date, "countedAs" text[], "facts" jsonb)
on conflict (city_id, order_id) do update set
  created_on = excluded.created_on, closed_on = excluded.closed_on, counted_as = excluded.counted_as, facts = excluded.facts
