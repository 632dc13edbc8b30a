// Generated from upsert-look-alikes.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface UpsertLookAlikesParams {
  readonly cityId: string
  readonly rows: unknown
}

export type UpsertLookAlikesRow = never

export const upsertLookAlikes: Statement<UpsertLookAlikesParams, UpsertLookAlikesRow> = {
  name: 'upsertLookAlikes_03ffb1b2',
  text: `-- Writes what orders are recognised by, in place of what stood there before.

insert into look_alike (city_id, order_id, at, petitioner_id, street_id, category_id, tokens, sketch)
select $1, r."orderId", r."at", r."petitionerId", r."streetId", r."categoryId", r."tokens", decode(r."sketch", 'base64')
from json_to_recordset($2::json) as r ("orderId" uuid, "at" timestamptz, "petitionerId" uuid, "streetId" text, "categoryId" text, "tokens" integer[], "sketch" text)
on conflict (city_id, order_id) do update set
  petitioner_id = excluded.petitioner_id, street_id = excluded.street_id, category_id = excluded.category_id, tokens = excluded.tokens, sketch = excluded.sketch`,
  order: ['cityId', 'rows'],
  json: ['rows'],
}
