-- Takes messages down; those told before are left alone.
-- :param messages unknown
insert into message (
  city_id, message_id, event_position, template, recipient, order_id, unit_id, person_id, roles, params, situation, immediate, due_at, created_at)
select
  m."cityId", m."messageId", m."eventPosition", m."template", m."recipient", m."orderId", m."unitId", m."personId", m."roles", m."params",
  m."situation", m."immediate", m."dueAt", m."createdAt"
from json_to_recordset(:messages::json) as m (
  "cityId" text, "messageId" uuid, "eventPosition" bigint, "template" text, "recipient" text, "orderId" uuid, "unitId" text, "personId" text,
  "roles" text[], "params" jsonb, "situation" text, "immediate" boolean, "dueAt" timestamptz, "createdAt" timestamptz)
on conflict do nothing
