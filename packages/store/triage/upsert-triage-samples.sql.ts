// Generated from upsert-triage-samples.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface UpsertTriageSamplesParams {
  readonly cityId: string
  readonly samples: unknown
}

export type UpsertTriageSamplesRow = never

export const upsertTriageSamples: Statement<UpsertTriageSamplesParams, UpsertTriageSamplesRow> = {
  name: 'upsertTriageSamples_64830497',
  text: `-- What was proposed stays; what was decided is brought up to date.

insert into triage_sample (
  city_id, order_id, at, model_id, proposed_kind, proposed_category_id, probability, top_category_ids, abstained, proposed_place_unit_id, place_determined, proposed_unit_id,
  urgency, decided_kind, decided_category_id, decided_place_unit_id, decided_unit_id, emergency, place_right, corrections)
select $1, s."orderId", s."at", s."modelId", s."proposedKind", s."proposedCategoryId", s."probability", s."topCategoryIds", s."abstained", s."proposedPlaceUnitId", s."placeDetermined", s."proposedUnitId",
  s."urgency", s."decidedKind", s."decidedCategoryId", s."decidedPlaceUnitId", s."decidedUnitId", s."emergency", s."placeRight", s."corrections"
from json_to_recordset($2::json) as s (
  "orderId" uuid, "at" timestamptz, "modelId" text, "proposedKind" text, "proposedCategoryId" text, "probability" real, "topCategoryIds" text[], "abstained" boolean,
  "proposedPlaceUnitId" text, "placeDetermined" boolean, "proposedUnitId" text, "urgency" text, "decidedKind" text, "decidedCategoryId" text, "decidedPlaceUnitId" text, "decidedUnitId" text,
  "emergency" boolean, "placeRight" boolean, "corrections" integer)
on conflict (city_id, order_id) do update set
  decided_kind = excluded.decided_kind, decided_category_id = excluded.decided_category_id, decided_place_unit_id = excluded.decided_place_unit_id,
  decided_unit_id = excluded.decided_unit_id, emergency = excluded.emergency, place_right = excluded.place_right, corrections = excluded.corrections`,
  order: ['cityId', 'samples'],
  json: ['samples'],
}
