-- Clears the count of attempts, uses up the second factor's step, and opens the session; no row when the step was used
-- before. Sessions of the person that are over go away with it.
-- :param otpStep number | null
-- :param newPasswordHash string | null
with cleared as (
  update account set failed_count = 0, locked_until = null, otp_last_step = coalesce(:otpStep::bigint, otp_last_step),
    password_hash = coalesce(:newPasswordHash::text, password_hash)
  where city_id = :cityId and person_id = :personId::uuid and (:otpStep::bigint is null or otp_last_step is null or otp_last_step < :otpStep::bigint)
  returning person_id
),
swept as (
  delete from session where city_id = :cityId and person_id = :personId::uuid and expires_at <= :at::timestamptz
)
insert into session (city_id, session_id, token_hash, person_id, kind, created_at, last_used_at, expires_at, address, agent)
select :cityId, :sessionId::uuid, decode(:tokenHash, 'hex'), person_id, :kind, :at::timestamptz, :at::timestamptz, :expiresAt::timestamptz, :address, :agent
from cleared
returning session_id
