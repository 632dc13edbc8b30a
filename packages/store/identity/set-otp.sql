-- Stores a second factor that is still to be confirmed, or removes it (all null).
-- :param keyId string | null
-- :param nonce string | null
-- :param secret string | null
update account set otp_key_id = :keyId::text, otp_nonce = decode(:nonce::text, 'hex'), otp_secret = decode(:secret::text, 'hex'), otp_confirmed_at = null, otp_last_step = null
where city_id = :cityId and person_id = :personId::uuid
