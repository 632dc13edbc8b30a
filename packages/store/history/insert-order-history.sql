-- :param rows unknown
insert into order_history (city_id, order_id, source, record, created_on, seconds_to_close, ended, in_time, street, department, type, channel)
select "cityId", "orderId", "source", "record", "createdOn", "secondsToClose", "ended", "inTime", "street", "department", "type", "channel"
from json_to_recordset(:rows::json) as r (
  "cityId" text, "orderId" uuid, "source" text, "record" text, "createdOn" date, "secondsToClose" bigint, "ended" boolean, "inTime" boolean,
  "street" text, "department" text, "type" text[], "channel" text)
