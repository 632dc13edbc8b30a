-- A sealed record, for the system's own use (resealing); nobody sees what is in it.
select key_id, nonce, ciphertext from vault_record
where city_id = :cityId and vault_id = :vaultId and erased_at is null
