-- Keeps how a guest's office is reached, sealed; nonce and ciphertext in hex.
insert into guest_contact (city_id, contact_id, whistle_id, key_id, nonce, ciphertext, at)
values (:cityId, :contactId::uuid, :whistleId::uuid, :keyId, decode(:nonce, 'hex'), decode(:ciphertext, 'hex'), :at::timestamptz)
