-- Finds who signs in by login, and counts the attempt before anything is checked, so that a thousand guesses sent at
-- once are a thousand attempts. An account that is locked counts no more attempts. No row when nobody has the login.
-- :column person unknown
with who as (
  select record_id as person_id, state from record_state
  where city_id = :cityId and record_kind = 'person' and natural_key = :login
),
counted as (
  update account a set
    failed_count = case when a.failed_count + 1 >= :mostFailures::integer then 0 else a.failed_count + 1 end,
    locked_until = case when a.failed_count + 1 >= :mostFailures::integer then :lockedUntil::timestamptz end
  from who
  where a.city_id = :cityId and a.person_id = who.person_id and (a.locked_until is null or a.locked_until <= :at::timestamptz)
  returning a.person_id
)
select
  who.person_id as "personId!", who.state as "person!", a.password_hash as "passwordHash?",
  counted.person_id is not null as "counted!",
  a.otp_confirmed_at is not null as "otpConfirmed!", a.otp_key_id as "otpKeyId?", a.otp_nonce as "otpNonce?", a.otp_secret as "otpSecret?"
from who
left join account a on a.city_id = :cityId and a.person_id = who.person_id
left join counted on counted.person_id = who.person_id
