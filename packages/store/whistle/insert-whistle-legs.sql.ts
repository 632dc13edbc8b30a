// Generated from insert-whistle-legs.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertWhistleLegsParams {
  readonly cityId: string
  readonly legs: unknown
}

export type InsertWhistleLegsRow = never

export const insertWhistleLegs: Statement<InsertWhistleLegsParams, InsertWhistleLegsRow> = {
  name: 'insertWhistleLegs_50978b64',
  text: `-- Parts of whistles as they are counted now.

insert into whistle_leg_fact (city_id, whistle_id, leg_id, unit_id, caller_unit_id, blown_at, signed_in_time, arrived_in_time, seconds_to_arrive, done, refused, failed, score)
select
  $1, l."whistleId", l."legId", l."unitId", l."callerUnitId", l."blownAt", l."signedInTime", l."arrivedInTime", l."secondsToArrive", l."done", l."refused", l."failed", l."score"
from json_to_recordset($2::json) as l (
  "whistleId" uuid, "legId" text, "unitId" text, "callerUnitId" text, "blownAt" timestamptz, "signedInTime" boolean, "arrivedInTime" boolean,
  "secondsToArrive" integer, "done" boolean, "refused" boolean, "failed" boolean, "score" integer)`,
  order: ['cityId', 'legs'],
  json: ['legs'],
}
