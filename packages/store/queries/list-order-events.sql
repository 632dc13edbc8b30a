-- An order's facts, oldest first.
-- :column payload unknown
select sequence, kind, at, actor_kind, actor_id, unit_id, payload
from event
where city_id = :cityId and stream_id = :orderId::uuid and stream_kind = 'order'
order by sequence
