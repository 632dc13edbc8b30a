-- A record's facts, oldest first; row-level security shows them with the record.
-- :column payload unknown
select sequence, kind, at, actor_kind, actor_id, unit_id, payload
from event
where city_id = :cityId and stream_id = :recordId::uuid and stream_kind = :recordKind
order by sequence
