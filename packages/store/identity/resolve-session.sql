-- Who has this token, as they stand now; notes that it was used, at most once a minute.
-- :column person unknown
with used as (
  update session set last_used_at = :at::timestamptz
  where city_id = :cityId and token_hash = decode(:tokenHash, 'hex') and expires_at > :at::timestamptz
    and last_used_at > :idleSince::timestamptz and last_used_at <= :at::timestamptz - interval '1 minute'
)
select
  s.session_id as "sessionId", s.person_id as "personId", s.kind, s.acting_unit_id as "actingUnitId", s.expires_at as "expiresAt",
  a.one_time as "oneTime", a.language, a.otp_confirmed_at is not null as "otpConfirmed!", p.state as "person!"
from session s
join account a on a.city_id = s.city_id and a.person_id = s.person_id
join record_state p on p.city_id = s.city_id and p.record_kind = 'person' and p.record_id = s.person_id
where s.city_id = :cityId and s.token_hash = decode(:tokenHash, 'hex') and s.expires_at > :at::timestamptz and s.last_used_at > :idleSince::timestamptz
