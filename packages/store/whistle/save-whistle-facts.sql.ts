// Generated from save-whistle-facts.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SaveWhistleFactsParams {
  readonly cityId: string
  readonly whistles: unknown
}

export type SaveWhistleFactsRow = never

export const saveWhistleFacts: Statement<SaveWhistleFactsParams, SaveWhistleFactsRow> = {
  name: 'saveWhistleFacts_174286f2',
  text: `-- Whistles as they are counted now, in place of what was counted before.

insert into whistle_fact (city_id, whistle_id, caller_unit_id, blown_at, kind, everyday_kind, direction, entry, called_off, solved_at, solved_in_time, seconds_on_scene)
select
  $1, w."whistleId", w."callerUnitId", w."blownAt", w."kind", w."everydayKind", w."direction", w."entry", w."calledOff", w."solvedAt", w."solvedInTime", w."secondsOnScene"
from json_to_recordset($2::json) as w (
  "whistleId" uuid, "callerUnitId" text, "blownAt" timestamptz, "kind" text, "everydayKind" text, "direction" text, "entry" text,
  "calledOff" boolean, "solvedAt" timestamptz, "solvedInTime" boolean, "secondsOnScene" integer)
on conflict (city_id, whistle_id) do update set
  caller_unit_id = excluded.caller_unit_id, blown_at = excluded.blown_at, kind = excluded.kind, everyday_kind = excluded.everyday_kind, direction = excluded.direction,
  entry = excluded.entry, called_off = excluded.called_off, solved_at = excluded.solved_at, solved_in_time = excluded.solved_in_time, seconds_on_scene = excluded.seconds_on_scene`,
  order: ['cityId', 'whistles'],
  json: ['whistles'],
}
