-- Writes what orders are recognised by, in place of what stood there before.
-- :param rows unknown
insert into look_alike (city_id, order_id, at, petitioner_id, street_id, category_id, tokens, sketch)
select :cityId, r."orderId", r."at", r."petitionerId", r."streetId", r."categoryId", r."tokens", decode(r."sketch", 'base64')
from json_to_recordset(:rows::json) as r ("orderId" uuid, "at" timestamptz, "petitionerId" uuid, "streetId" text, "categoryId" text, "tokens" integer[], "sketch" text)
on conflict (city_id, order_id) do update set
  petitioner_id = excluded.petitioner_id, street_id = excluded.street_id, category_id = excluded.category_id, tokens = excluded.tokens, sketch = excluded.sketch
