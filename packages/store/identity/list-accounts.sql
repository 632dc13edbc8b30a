-- Everybody in the directory with their account, by login; or whoever has one login.
-- :param login string | null
-- :param after string | null
-- :column person unknown
select
  p.record_id as "personId!", p.natural_key as "login!", p.state as "person!", a.person_id is not null as "hasSecret!",
  a.otp_confirmed_at is not null as "otpConfirmed!", a.locked_until as "lockedUntil?", a.subject is not null as "bound!",
  (select max(s.at) from sign_in s where s.city_id = p.city_id and s.person_id = p.record_id and s.outcome = 'signed_in') as "lastSignedInAt?"
from record_state p
left join account a on a.city_id = p.city_id and a.person_id = p.record_id
where p.city_id = :cityId and p.record_kind = 'person' and (:login::text is null or p.natural_key = :login::text) and (:after::text is null or p.natural_key > :after::text)
order by p.natural_key
limit :most::integer
