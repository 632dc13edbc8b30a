-- A person's sessions that still hold, last used first.
select session_id, kind, created_at, last_used_at, expires_at, address, agent
from session
where city_id = :cityId and person_id = :personId::uuid and expires_at > :at::timestamptz and last_used_at > :idleSince::timestamptz
order by last_used_at desc, session_id
