-- Writes down who looks, and hands out the sealed contact: one statement, so that no look goes unrecorded.
-- :param unitId string | null
with looked as (
  insert into look (city_id, look_id, at, person_id, unit_id, subject_kind, subject_id, personal, reason, request_id)
  values (:cityId, :lookId::uuid, :at::timestamptz, :personId, :unitId, 'whistle', :whistleId::uuid::text, true, :reason, :requestId)
)
select key_id, nonce, ciphertext from guest_contact where city_id = :cityId and contact_id = :contactId::uuid and erased_at is null
