// Generated from save-records.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SaveRecordsParams {
  readonly members: unknown
  readonly events: unknown
}

export interface SaveRecordsRow {
  readonly saved: boolean
  readonly undone: number | null
  readonly answer: unknown
}

export const saveRecords: Statement<SaveRecordsParams, SaveRecordsRow> = {
  name: 'saveRecords_2422152f',
  text: `-- Saves many records, each with its facts and request key; nothing of one that moved on meanwhile (aborts all when its key was free).




with member as materialized (
  select * from json_to_recordset($1::json) as m (
    "memberNo" integer, "cityId" text, "recordKind" text, "recordId" uuid, "expectedVersion" integer, "version" integer,
    "lastHash" text, "situation" text, "unitId" text, "naturalKey" text, "title" text, "nextDueAt" timestamptz,
    "seenByUnitIds" text[], "at" timestamptz, "state" jsonb, "actorId" text, "requestKey" text, "requestHash" text, "answer" jsonb)
),
keyed as (
  insert into request_key (city_id, actor_id, key, request_hash, stream_id, answer, at)
  select "cityId", "actorId", "requestKey", decode("requestHash", 'hex'), "recordId", "answer", "at"
  from member where "requestKey" is not null
  on conflict do nothing
  returning actor_id, key
),
fresh as (
  select m.* from member m where m."requestKey" is null or exists (select from keyed k where k.actor_id = m."actorId" and k.key = m."requestKey")
),
created as (
  insert into record_state (
    city_id, record_kind, record_id, version, last_hash, situation, unit_id, natural_key, title, next_due_at,
    seen_by_unit_ids, created_at, updated_at, state)
  select
    "cityId", "recordKind", "recordId", "version", decode("lastHash", 'hex'), "situation", "unitId", "naturalKey",
    "title", "nextDueAt", "seenByUnitIds", "at", "at", "state"
  from fresh where "expectedVersion" = 0
  returning city_id, record_id
),
changed as (
  update record_state s set
    version = f."version", last_hash = decode(f."lastHash", 'hex'), situation = f."situation", unit_id = f."unitId",
    natural_key = f."naturalKey", title = f."title", next_due_at = f."nextDueAt",
    seen_by_unit_ids = f."seenByUnitIds", updated_at = f."at", state = f."state"
  from fresh f
  where f."expectedVersion" > 0 and s.city_id = f."cityId" and s.record_kind = f."recordKind"
    and s.record_id = f."recordId" and s.version = f."expectedVersion"
  returning s.city_id, s.record_id
),
saved as materialized (
  select city_id, record_id from created union all select city_id, record_id from changed
),
recorded as (
  insert into event (
    city_id, stream_id, sequence, stream_kind, kind, at, actor_kind, actor_id, unit_id, request_id, payload, previous_hash, hash)
  select
    e."cityId", e."streamId", e."sequence", m."recordKind", e."kind", e."at", e."actorKind", e."actorId", e."unitId",
    e."requestId", e."payload", decode(e."previousHash", 'hex'), decode(e."hash", 'hex')
  from json_to_recordset($2::json) as e (
    "cityId" text, "streamId" uuid, "sequence" integer, "kind" text, "at" timestamptz, "actorKind" text, "actorId" text,
    "unitId" text, "requestId" text, "payload" jsonb, "previousHash" text, "hash" text)
  join saved on saved.city_id = e."cityId" and saved.record_id = e."streamId"
  join member m on m."recordId" = e."streamId"
  order by m."memberNo", e."sequence"
)
select
  s.record_id is not null as "saved",
  case when s.record_id is null and k.key is not null then 1 / (m."memberNo" - m."memberNo") end as undone,
  case when m."requestKey" is not null and k.key is null
    then (select r.answer from request_key r where r.city_id = m."cityId" and r.actor_id = m."actorId" and r.key = m."requestKey")
  end as answer
from member m
left join saved s on s.city_id = m."cityId" and s.record_id = m."recordId"
left join keyed k on k.actor_id = m."actorId" and k.key = m."requestKey"
order by m."memberNo"`,
  order: ['members', 'events'],
  json: ['members', 'events'],
}
