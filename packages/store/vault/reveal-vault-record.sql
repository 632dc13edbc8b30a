-- Writes down who looks and why, and hands out the sealed record: one statement, so that no look goes unrecorded.
-- :param unitId string | null
with looked as (
  insert into look (city_id, look_id, at, person_id, unit_id, subject_kind, subject_id, personal, reason, request_id)
  values (:cityId, :lookId, :at, :personId, :unitId, 'order', :orderId::uuid::text, true, :reason, :requestId)
)
select key_id, nonce, ciphertext from vault_record
where city_id = :cityId and vault_id = :vaultId and order_id = :orderId and erased_at is null
