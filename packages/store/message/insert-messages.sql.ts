// Generated from insert-messages.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertMessagesParams {
  readonly messages: unknown
}

export type InsertMessagesRow = never

export const insertMessages: Statement<InsertMessagesParams, InsertMessagesRow> = {
  name: 'insertMessages_2b005103',
  text: `-- Takes messages down; those told before are left alone.

insert into message (
  city_id, message_id, event_position, template, recipient, order_id, unit_id, person_id, roles, params, situation, immediate, due_at, created_at)
select
  m."cityId", m."messageId", m."eventPosition", m."template", m."recipient", m."orderId", m."unitId", m."personId", m."roles", m."params",
  m."situation", m."immediate", m."dueAt", m."createdAt"
from json_to_recordset($1::json) as m (
  "cityId" text, "messageId" uuid, "eventPosition" bigint, "template" text, "recipient" text, "orderId" uuid, "unitId" text, "personId" text,
  "roles" text[], "params" jsonb, "situation" text, "immediate" boolean, "dueAt" timestamptz, "createdAt" timestamptz)
on conflict do nothing`,
  order: ['messages'],
  json: ['messages'],
}
