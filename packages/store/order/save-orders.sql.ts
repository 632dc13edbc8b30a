// Generated from save-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SaveOrdersParams {
  readonly members: unknown
  readonly events: unknown
  readonly ties: unknown
  readonly words: unknown
  readonly vault: unknown
}

export interface SaveOrdersRow {
  readonly memberNo: number
  readonly saved: boolean
  readonly answer: unknown
  readonly undone: number | null
}

export const saveOrders: Statement<SaveOrdersParams, SaveOrdersRow> = {
  name: 'saveOrders_7b4c1657',
  text: `-- Saves what the one door decided, for one order or for many at once: state, facts, ties, words, vault and
-- request key of every member in one statement. A member whose order moved on meanwhile, or whose request key
-- is known, writes nothing and comes back as not saved; a key written for a member that then was not saved
-- aborts all (the caller tries its members alone).








with member as materialized (
  select * from json_to_recordset($1::json) as m (
    "memberNo" integer, "cityId" text, "orderId" uuid, "expectedVersion" integer, "version" integer, "lastHash" text,
    "orderNumber" text, "situation" text, "open" boolean, "kind" text, "channel" text, "categoryId" text,
    "placeUnitId" text, "districtId" text, "leadUnitId" text, "leadDistrictId" text, "petitionerId" uuid, "registeredBy" text, "confidential" boolean,
    "barredUnitIds" text[], "barredPersonIds" text[], "title" text, "emergency" boolean, "at" timestamptz, "createdAt" timestamptz,
    "handleDueAt" timestamptz, "nextDueAt" timestamptz, "packVersionId" text, "state" jsonb,
    "actorId" text, "requestKey" text, "requestHash" text, "answer" jsonb, "required" boolean)
),
keyed as (
  insert into request_key (city_id, actor_id, key, request_hash, stream_id, answer, at)
  select "cityId", "actorId", "requestKey", decode("requestHash", 'hex'), "orderId", "answer", "at"
  from member where "requestKey" is not null
  on conflict do nothing
  returning city_id, actor_id, key
),
fresh as (
  select m.* from member m
  where m."requestKey" is null
    or exists (select from keyed k where k.city_id = m."cityId" and k.actor_id = m."actorId" and k.key = m."requestKey")
),
created as (
  insert into order_state (
    city_id, order_id, version, last_hash, order_number, situation, open, kind, channel, category_id, place_unit_id,
    district_id, lead_unit_id, lead_district_id, petitioner_id, registered_by, confidential, barred_unit_ids, barred_person_ids, title, emergency,
    created_at, handle_due_at, next_due_at, updated_at, pack_version_id, state)
  select
    "cityId", "orderId", "version", decode("lastHash", 'hex'), "orderNumber", "situation", "open", "kind", "channel",
    "categoryId", "placeUnitId", "districtId", "leadUnitId", "leadDistrictId", "petitionerId", "registeredBy", "confidential", "barredUnitIds",
    "barredPersonIds", "title", "emergency", "createdAt", "handleDueAt", "nextDueAt", "at", "packVersionId", "state"
  from fresh where "expectedVersion" = 0
  returning city_id, order_id
),
changed as (
  update order_state s set
    version = f."version", last_hash = decode(f."lastHash", 'hex'), situation = f."situation", open = f."open",
    kind = f."kind", category_id = f."categoryId", place_unit_id = f."placeUnitId", district_id = f."districtId",
    lead_unit_id = f."leadUnitId", lead_district_id = f."leadDistrictId", barred_unit_ids = f."barredUnitIds", barred_person_ids = f."barredPersonIds",
    emergency = f."emergency", handle_due_at = f."handleDueAt", next_due_at = f."nextDueAt", updated_at = f."at",
    pack_version_id = f."packVersionId", state = f."state"
  from fresh f
  where f."expectedVersion" > 0 and s.city_id = f."cityId" and s.order_id = f."orderId" and s.version = f."expectedVersion"
  returning s.city_id, s.order_id
),
saved as materialized (
  select city_id, order_id from created union all select city_id, order_id from changed
),
recorded as (
  insert into event (
    city_id, stream_id, sequence, stream_kind, kind, at, actor_kind, actor_id, unit_id, request_id, payload, previous_hash, hash)
  select
    e."cityId", e."streamId", e."sequence", 'order', e."kind", e."at", e."actorKind", e."actorId", e."unitId",
    e."requestId", e."payload", decode(e."previousHash", 'hex'), decode(e."hash", 'hex')
  from json_to_recordset($2::json) as e (
    "cityId" text, "streamId" uuid, "sequence" integer, "kind" text, "at" timestamptz, "actorKind" text, "actorId" text,
    "unitId" text, "requestId" text, "payload" jsonb, "previousHash" text, "hash" text)
  join saved on saved.city_id = e."cityId" and saved.order_id = e."streamId"
  order by e."streamId", e."sequence"
),
tied as (
  insert into order_tie (city_id, order_id, unit_id, tie, open, ended, due_at)
  select t."cityId", t."orderId", t."unitId", t."tie", t."open", t."ended", t."dueAt"
  from json_to_recordset($3::json) as t (
    "cityId" text, "orderId" uuid, "unitId" text, "tie" text, "open" boolean, "ended" boolean, "dueAt" timestamptz)
  join saved on saved.city_id = t."cityId" and saved.order_id = t."orderId"
  on conflict (city_id, order_id, unit_id, tie) do update set open = excluded.open, ended = excluded.ended, due_at = excluded.due_at
),
spoken as (
  insert into order_words (city_id, words_id, order_id, part, title, body, digest, at)
  select w."cityId", w."wordsId", w."orderId", w."part", w."title", w."body", decode(w."digest", 'hex'), w."at"
  from json_to_recordset($4::json) as w (
    "cityId" text, "wordsId" uuid, "orderId" uuid, "part" text, "title" text, "body" text, "digest" text, "at" timestamptz)
  join saved on saved.city_id = w."cityId" and saved.order_id = w."orderId"
),
locked_away as (
  insert into vault_record (city_id, vault_id, petitioner_id, order_id, key_id, nonce, ciphertext, masked, created_at)
  select v."cityId", v."vaultId", v."petitionerId", v."orderId", v."keyId", decode(v."nonce", 'hex'), decode(v."ciphertext", 'hex'), v."masked", v."at"
  from json_to_recordset($5::json) as v (
    "cityId" text, "vaultId" uuid, "petitionerId" uuid, "orderId" uuid, "keyId" text, "nonce" text, "ciphertext" text,
    "masked" jsonb, "at" timestamptz)
  join saved on saved.city_id = v."cityId" and saved.order_id = v."orderId"
),
outcome as (
  select
    m."memberNo",
    s.order_id is not null as saved,
    -- A member that must be saved and was not (its order moved on, though its key was free) undoes everything.
    case when s.order_id is null and (m."required" or (m."requestKey" is not null and k.key is not null)) then 1 / (m."memberNo" - m."memberNo") end as undone,
    case when m."requestKey" is not null and k.key is null
      then (select r.answer from request_key r where r.city_id = m."cityId" and r.actor_id = m."actorId" and r.key = m."requestKey")
    end as answer
  from member m
  left join saved s on s.city_id = m."cityId" and s.order_id = m."orderId"
  left join keyed k on k.city_id = m."cityId" and k.actor_id = m."actorId" and k.key = m."requestKey"
)
select "memberNo" as "memberNo", saved as "saved", answer, undone from outcome order by "memberNo"`,
  order: ['members', 'events', 'ties', 'words', 'vault'],
  json: ['members', 'events', 'ties', 'words', 'vault'],
}
