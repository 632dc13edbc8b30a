-- A person's account.
select
  password_hash as "passwordHash", password_at as "passwordAt", one_time as "oneTime", locked_until as "lockedUntil", language,
  otp_confirmed_at as "otpConfirmedAt", otp_key_id as "otpKeyId", otp_nonce as "otpNonce", otp_secret as "otpSecret", otp_last_step as "otpLastStep"
from account where city_id = :cityId and person_id = :personId::uuid
