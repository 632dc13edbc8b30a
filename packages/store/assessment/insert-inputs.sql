-- :param rows unknown
insert into assessment_input (city_id, window_id, order_id, order_number, facts)
select :cityId, :windowId, "orderId", "orderNumber", facts
from json_to_recordset(:rows::json) as r ("orderId" uuid, "orderNumber" text, facts text)
