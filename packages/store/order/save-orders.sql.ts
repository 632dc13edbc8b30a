// Generated from save-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SaveOrdersParams {
  readonly memberNos: Uint8Array
  readonly orderIds: Uint8Array
  readonly expectedVersions: Uint8Array
  readonly versions: Uint8Array
  readonly lastHashes: Uint8Array
  readonly orderNumbers: Uint8Array
  readonly situations: Uint8Array
  readonly opens: Uint8Array
  readonly kinds: Uint8Array
  readonly channels: Uint8Array
  readonly categoryIds: Uint8Array
  readonly placeUnitIds: Uint8Array
  readonly districtIds: Uint8Array
  readonly leadUnitIds: Uint8Array
  readonly leadDistrictIds: Uint8Array
  readonly petitionerIds: Uint8Array
  readonly registeredBys: Uint8Array
  readonly confidentials: Uint8Array
  readonly barredUnits: Uint8Array
  readonly barredPersons: Uint8Array
  readonly titles: Uint8Array
  readonly emergencies: Uint8Array
  readonly ats: Uint8Array
  readonly createdAts: Uint8Array
  readonly handleDueAts: Uint8Array
  readonly replyDueAts: Uint8Array
  readonly nextDueAts: Uint8Array
  readonly packVersionIds: Uint8Array
  readonly states: Uint8Array
  readonly actorIds: Uint8Array
  readonly requestKeys: Uint8Array
  readonly requestHashes: Uint8Array
  readonly answers: Uint8Array
  readonly requireds: Uint8Array
  readonly cityId: string
  readonly eventStreamIds: Uint8Array
  readonly eventSequences: Uint8Array
  readonly eventKinds: Uint8Array
  readonly eventAts: Uint8Array
  readonly eventActorKinds: Uint8Array
  readonly eventActorIds: Uint8Array
  readonly eventUnitIds: Uint8Array
  readonly eventRequestIds: Uint8Array
  readonly eventPayloads: Uint8Array
  readonly eventPreviousHashes: Uint8Array
  readonly eventHashes: Uint8Array
  readonly tieOrderIds: Uint8Array
  readonly tieUnitIds: Uint8Array
  readonly tieTies: Uint8Array
  readonly tieOpens: Uint8Array
  readonly tieEndeds: Uint8Array
  readonly tieDueAts: Uint8Array
  readonly wordsIds: Uint8Array
  readonly wordsOrderIds: Uint8Array
  readonly wordsParts: Uint8Array
  readonly wordsTitles: Uint8Array
  readonly wordsBodies: Uint8Array
  readonly wordsDigests: Uint8Array
  readonly wordsAts: Uint8Array
  readonly vaultIds: Uint8Array
  readonly vaultPetitionerIds: Uint8Array
  readonly vaultOrderIds: Uint8Array
  readonly vaultKeyIds: Uint8Array
  readonly vaultNonces: Uint8Array
  readonly vaultCiphertexts: Uint8Array
  readonly vaultMaskeds: Uint8Array
  readonly vaultAts: Uint8Array
}

export interface SaveOrdersRow {
  readonly memberNo: number
  readonly saved: boolean
  readonly answer: unknown
  readonly undone: number | null
}

export const saveOrders: Statement<SaveOrdersParams, SaveOrdersRow> = {
  name: 'saveOrders_8b38bab2',
  text: `-- Saves what the one door decided, for one order or for many of a city at once: state, facts, ties, words, vault and
-- request key of every member in one statement. A member whose order moved on meanwhile, or whose request key
-- is known, writes nothing and comes back as not saved; a key written for a member that then was not saved
-- aborts all (the caller tries its members alone). Columns come as binary arrays (docs/decisions/0230).





































































with member as materialized (
  select * from unnest(
    $1::integer[], $2::uuid[], $3::integer[], $4::integer[], $5::bytea[], $6::text[],
    $7::text[], $8::boolean[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[],
    $14::text[], $15::text[], $16::uuid[], $17::text[], $18::boolean[],
    $19::text[], $20::text[], $21::text[], $22::boolean[], $23::timestamptz[], $24::timestamptz[],
    $25::timestamptz[], $26::timestamptz[], $27::timestamptz[], $28::text[], $29::jsonb[], $30::text[],
    $31::text[], $32::bytea[], $33::jsonb[], $34::boolean[]
  ) as m (
    member_no, order_id, expected_version, version, last_hash, order_number, situation, open, kind, channel, category_id, place_unit_id, district_id,
    lead_unit_id, lead_district_id, petitioner_id, registered_by, confidential, barred_unit_ids, barred_person_ids, title, emergency, at, created_at,
    handle_due_at, reply_due_at, next_due_at, pack_version_id, state, actor_id, request_key, request_hash, answer, required)
),
keyed as (
  insert into request_key (city_id, actor_id, key, request_hash, stream_id, answer, at)
  select $35, m.actor_id, m.request_key, m.request_hash, m.order_id, m.answer, m.at
  from member m where m.request_key is not null
  on conflict do nothing
  returning city_id, actor_id, key
),
fresh as (
  select m.* from member m
  where m.request_key is null
    or exists (select from keyed k where k.city_id = $35 and k.actor_id = m.actor_id and k.key = m.request_key)
),
created as (
  insert into order_state (
    city_id, order_id, version, last_hash, order_number, situation, open, kind, channel, category_id, place_unit_id,
    district_id, lead_unit_id, lead_district_id, petitioner_id, registered_by, confidential, barred_unit_ids, barred_person_ids, title, emergency,
    created_at, handle_due_at, reply_due_at, next_due_at, updated_at, pack_version_id, state)
  select
    $35, f.order_id, f.version, f.last_hash, f.order_number, f.situation, f.open, f.kind, f.channel, f.category_id, f.place_unit_id,
    f.district_id, f.lead_unit_id, f.lead_district_id, f.petitioner_id, f.registered_by, f.confidential, f.barred_unit_ids::text[], f.barred_person_ids::text[],
    f.title, f.emergency, f.created_at, f.handle_due_at, f.reply_due_at, f.next_due_at, f.at, f.pack_version_id, f.state
  from fresh f where f.expected_version = 0
  returning city_id, order_id
),
changed as (
  update order_state s set
    version = f.version, last_hash = f.last_hash, situation = f.situation, open = f.open,
    kind = f.kind, category_id = f.category_id, place_unit_id = f.place_unit_id, district_id = f.district_id,
    lead_unit_id = f.lead_unit_id, lead_district_id = f.lead_district_id, barred_unit_ids = f.barred_unit_ids::text[], barred_person_ids = f.barred_person_ids::text[],
    emergency = f.emergency, handle_due_at = f.handle_due_at, reply_due_at = f.reply_due_at, next_due_at = f.next_due_at, updated_at = f.at,
    pack_version_id = f.pack_version_id, state = f.state
  from fresh f
  where f.expected_version > 0 and s.city_id = $35 and s.order_id = f.order_id and s.version = f.expected_version
  returning s.city_id, s.order_id
),
saved as materialized (
  select city_id, order_id from created union all select city_id, order_id from changed
),
recorded as (
  insert into event (
    city_id, stream_id, sequence, stream_kind, kind, at, actor_kind, actor_id, unit_id, request_id, payload, previous_hash, hash)
  select
    saved.city_id, e.stream_id, e.sequence, 'order', e.kind, e.at, e.actor_kind, e.actor_id, e.unit_id, e.request_id, e.payload, e.previous_hash, e.hash
  from unnest(
    $36::uuid[], $37::integer[], $38::text[], $39::timestamptz[], $40::text[], $41::text[],
    $42::text[], $43::text[], $44::jsonb[], $45::bytea[], $46::bytea[]
  ) as e (stream_id, sequence, kind, at, actor_kind, actor_id, unit_id, request_id, payload, previous_hash, hash)
  join saved on saved.order_id = e.stream_id
  order by e.stream_id, e.sequence
),
tied as (
  insert into order_tie (city_id, order_id, unit_id, tie, open, ended, due_at)
  select saved.city_id, t.order_id, t.unit_id, t.tie, t.open, t.ended, t.due_at
  from unnest(
    $47::uuid[], $48::text[], $49::text[], $50::boolean[], $51::boolean[], $52::timestamptz[]
  ) as t (order_id, unit_id, tie, open, ended, due_at)
  join saved on saved.order_id = t.order_id
  on conflict (city_id, order_id, unit_id, tie) do update set open = excluded.open, ended = excluded.ended, due_at = excluded.due_at
),
spoken as (
  insert into order_words (city_id, words_id, order_id, part, title, body, digest, at)
  select saved.city_id, w.words_id, w.order_id, w.part, w.title, w.body, w.digest, w.at
  from unnest(
    $53::uuid[], $54::uuid[], $55::text[], $56::text[], $57::text[], $58::bytea[], $59::timestamptz[]
  ) as w (words_id, order_id, part, title, body, digest, at)
  join saved on saved.order_id = w.order_id
),
locked_away as (
  insert into vault_record (city_id, vault_id, petitioner_id, order_id, key_id, nonce, ciphertext, masked, created_at)
  select saved.city_id, v.vault_id, v.petitioner_id, v.order_id, v.key_id, v.nonce, v.ciphertext, v.masked, v.at
  from unnest(
    $60::uuid[], $61::uuid[], $62::uuid[], $63::text[], $64::bytea[], $65::bytea[],
    $66::jsonb[], $67::timestamptz[]
  ) as v (vault_id, petitioner_id, order_id, key_id, nonce, ciphertext, masked, at)
  join saved on saved.order_id = v.order_id
),
outcome as (
  select
    m.member_no,
    s.order_id is not null as saved,
    -- A member that must be saved and was not (its order moved on, though its key was free) undoes everything.
    case when s.order_id is null and (m.required or (m.request_key is not null and k.key is not null)) then 1 / (m.member_no - m.member_no) end as undone,
    case when m.request_key is not null and k.key is null
      then (select r.answer from request_key r where r.city_id = $35 and r.actor_id = m.actor_id and r.key = m.request_key)
    end as answer
  from member m
  left join saved s on s.city_id = $35 and s.order_id = m.order_id
  left join keyed k on k.city_id = $35 and k.actor_id = m.actor_id and k.key = m.request_key
)
select member_no as "memberNo", saved as "saved", answer, undone from outcome order by member_no`,
  order: ['memberNos', 'orderIds', 'expectedVersions', 'versions', 'lastHashes', 'orderNumbers', 'situations', 'opens', 'kinds', 'channels', 'categoryIds', 'placeUnitIds', 'districtIds', 'leadUnitIds', 'leadDistrictIds', 'petitionerIds', 'registeredBys', 'confidentials', 'barredUnits', 'barredPersons', 'titles', 'emergencies', 'ats', 'createdAts', 'handleDueAts', 'replyDueAts', 'nextDueAts', 'packVersionIds', 'states', 'actorIds', 'requestKeys', 'requestHashes', 'answers', 'requireds', 'cityId', 'eventStreamIds', 'eventSequences', 'eventKinds', 'eventAts', 'eventActorKinds', 'eventActorIds', 'eventUnitIds', 'eventRequestIds', 'eventPayloads', 'eventPreviousHashes', 'eventHashes', 'tieOrderIds', 'tieUnitIds', 'tieTies', 'tieOpens', 'tieEndeds', 'tieDueAts', 'wordsIds', 'wordsOrderIds', 'wordsParts', 'wordsTitles', 'wordsBodies', 'wordsDigests', 'wordsAts', 'vaultIds', 'vaultPetitionerIds', 'vaultOrderIds', 'vaultKeyIds', 'vaultNonces', 'vaultCiphertexts', 'vaultMaskeds', 'vaultAts'],
  jsonArrays: ['states', 'answers', 'eventPayloads', 'vaultMaskeds'],
}
