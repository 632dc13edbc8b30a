-- Saves what the one door decided, for one order or for many of a city at once: state, facts, ties, words, vault and
-- request key of every member in one statement. A member whose order moved on meanwhile, or whose request key
-- is known, writes nothing and comes back as not saved; a key written for a member that then was not saved
-- aborts all (the caller tries its members alone). Columns come as binary arrays (docs/decisions/0230).
-- :param memberNos Uint8Array
-- :param orderIds Uint8Array
-- :param expectedVersions Uint8Array
-- :param versions Uint8Array
-- :param lastHashes Uint8Array
-- :param orderNumbers Uint8Array
-- :param situations Uint8Array
-- :param opens Uint8Array
-- :param kinds Uint8Array
-- :param channels Uint8Array
-- :param categoryIds Uint8Array
-- :param placeUnitIds Uint8Array
-- :param districtIds Uint8Array
-- :param leadUnitIds Uint8Array
-- :param leadDistrictIds Uint8Array
-- :param petitionerIds Uint8Array
-- :param registeredBys Uint8Array
-- :param confidentials Uint8Array
-- :param barredUnits Uint8Array
-- :param barredPersons Uint8Array
-- :param titles Uint8Array
-- :param emergencies Uint8Array
-- :param ats Uint8Array
-- :param createdAts Uint8Array
-- :param handleDueAts Uint8Array
-- :param replyDueAts Uint8Array
-- :param nextDueAts Uint8Array
-- :param packVersionIds Uint8Array
-- :param states Uint8Array
-- :param actorIds Uint8Array
-- :param requestKeys Uint8Array
-- :param requestHashes Uint8Array
-- :param answers Uint8Array
-- :param requireds Uint8Array
-- :param eventStreamIds Uint8Array
-- :param eventSequences Uint8Array
-- :param eventKinds Uint8Array
-- :param eventAts Uint8Array
-- :param eventActorKinds Uint8Array
-- :param eventActorIds Uint8Array
-- :param eventUnitIds Uint8Array
-- :param eventRequestIds Uint8Array
-- :param eventPayloads Uint8Array
-- :param eventPreviousHashes Uint8Array
-- :param eventHashes Uint8Array
-- :param tieOrderIds Uint8Array
-- :param tieUnitIds Uint8Array
-- :param tieTies Uint8Array
-- :param tieOpens Uint8Array
-- :param tieEndeds Uint8Array
-- :param tieDueAts Uint8Array
-- :param wordsIds Uint8Array
-- :param wordsOrderIds Uint8Array
-- :param wordsParts Uint8Array
-- :param wordsTitles Uint8Array
-- :param wordsBodies Uint8Array
-- :param wordsDigests Uint8Array
-- :param wordsAts Uint8Array
-- :param vaultIds Uint8Array
-- :param vaultPetitionerIds Uint8Array
-- :param vaultOrderIds Uint8Array
-- :param vaultKeyIds Uint8Array
-- :param vaultNonces Uint8Array
-- :param vaultCiphertexts Uint8Array
-- :param vaultMaskeds Uint8Array
-- :param vaultAts Uint8Array
-- :column memberNo number
-- :column saved boolean
-- :column answer unknown
with member as materialized (
  select * from unnest(
    :memberNos::integer[], :orderIds::uuid[], :expectedVersions::integer[], :versions::integer[], :lastHashes::bytea[], :orderNumbers::text[],
    :situations::text[], :opens::boolean[], :kinds::text[], :channels::text[], :categoryIds::text[], :placeUnitIds::text[], :districtIds::text[],
    :leadUnitIds::text[], :leadDistrictIds::text[], :petitionerIds::uuid[], :registeredBys::text[], :confidentials::boolean[],
    :barredUnits::text[], :barredPersons::text[], :titles::text[], :emergencies::boolean[], :ats::timestamptz[], :createdAts::timestamptz[],
    :handleDueAts::timestamptz[], :replyDueAts::timestamptz[], :nextDueAts::timestamptz[], :packVersionIds::text[], :states::jsonb[], :actorIds::text[],
    :requestKeys::text[], :requestHashes::bytea[], :answers::jsonb[], :requireds::boolean[]
  ) as m (
    member_no, order_id, expected_version, version, last_hash, order_number, situation, open, kind, channel, category_id, place_unit_id, district_id,
    lead_unit_id, lead_district_id, petitioner_id, registered_by, confidential, barred_unit_ids, barred_person_ids, title, emergency, at, created_at,
    handle_due_at, reply_due_at, next_due_at, pack_version_id, state, actor_id, request_key, request_hash, answer, required)
),
keyed as (
  insert into request_key (city_id, actor_id, key, request_hash, stream_id, answer, at)
  select :cityId, m.actor_id, m.request_key, m.request_hash, m.order_id, m.answer, m.at
  from member m where m.request_key is not null
  on conflict do nothing
  returning city_id, actor_id, key
),
fresh as (
  select m.* from member m
  where m.request_key is null
    or exists (select from keyed k where k.city_id = :cityId and k.actor_id = m.actor_id and k.key = m.request_key)
),
created as (
  insert into order_state (
    city_id, order_id, version, last_hash, order_number, situation, open, kind, channel, category_id, place_unit_id,
    district_id, lead_unit_id, lead_district_id, petitioner_id, registered_by, confidential, barred_unit_ids, barred_person_ids, title, emergency,
    created_at, handle_due_at, reply_due_at, next_due_at, updated_at, pack_version_id, state)
  select
    :cityId, f.order_id, f.version, f.last_hash, f.order_number, f.situation, f.open, f.kind, f.channel, f.category_id, f.place_unit_id,
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
  where f.expected_version > 0 and s.city_id = :cityId and s.order_id = f.order_id and s.version = f.expected_version
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
    :eventStreamIds::uuid[], :eventSequences::integer[], :eventKinds::text[], :eventAts::timestamptz[], :eventActorKinds::text[], :eventActorIds::text[],
    :eventUnitIds::text[], :eventRequestIds::text[], :eventPayloads::jsonb[], :eventPreviousHashes::bytea[], :eventHashes::bytea[]
  ) as e (stream_id, sequence, kind, at, actor_kind, actor_id, unit_id, request_id, payload, previous_hash, hash)
  join saved on saved.order_id = e.stream_id
  order by e.stream_id, e.sequence
),
tied as (
  insert into order_tie (city_id, order_id, unit_id, tie, open, ended, due_at)
  select saved.city_id, t.order_id, t.unit_id, t.tie, t.open, t.ended, t.due_at
  from unnest(
    :tieOrderIds::uuid[], :tieUnitIds::text[], :tieTies::text[], :tieOpens::boolean[], :tieEndeds::boolean[], :tieDueAts::timestamptz[]
  ) as t (order_id, unit_id, tie, open, ended, due_at)
  join saved on saved.order_id = t.order_id
  on conflict (city_id, order_id, unit_id, tie) do update set open = excluded.open, ended = excluded.ended, due_at = excluded.due_at
),
spoken as (
  insert into order_words (city_id, words_id, order_id, part, title, body, digest, at)
  select saved.city_id, w.words_id, w.order_id, w.part, w.title, w.body, w.digest, w.at
  from unnest(
    :wordsIds::uuid[], :wordsOrderIds::uuid[], :wordsParts::text[], :wordsTitles::text[], :wordsBodies::text[], :wordsDigests::bytea[], :wordsAts::timestamptz[]
  ) as w (words_id, order_id, part, title, body, digest, at)
  join saved on saved.order_id = w.order_id
),
locked_away as (
  insert into vault_record (city_id, vault_id, petitioner_id, order_id, key_id, nonce, ciphertext, masked, created_at)
  select saved.city_id, v.vault_id, v.petitioner_id, v.order_id, v.key_id, v.nonce, v.ciphertext, v.masked, v.at
  from unnest(
    :vaultIds::uuid[], :vaultPetitionerIds::uuid[], :vaultOrderIds::uuid[], :vaultKeyIds::text[], :vaultNonces::bytea[], :vaultCiphertexts::bytea[],
    :vaultMaskeds::jsonb[], :vaultAts::timestamptz[]
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
      then (select r.answer from request_key r where r.city_id = :cityId and r.actor_id = m.actor_id and r.key = m.request_key)
    end as answer
  from member m
  left join saved s on s.city_id = :cityId and s.order_id = m.order_id
  left join keyed k on k.city_id = :cityId and k.actor_id = m.actor_id and k.key = m.request_key
)
select member_no as "memberNo!", saved as "saved!", answer, undone from outcome order by member_no
