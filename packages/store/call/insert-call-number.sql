-- Keeps a call's sealed number; nonce and ciphertext in hex.
insert into call_number (city_id, call_id, key_id, nonce, ciphertext, at)
values (:cityId, :callId::uuid, :keyId, decode(:nonce, 'hex'), decode(:ciphertext, 'hex'), :at::timestamptz)
on conflict (city_id, call_id) do nothing
