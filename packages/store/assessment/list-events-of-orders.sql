-- The facts of these orders, stream by stream; straight from the trace.
-- :column payload unknown
select stream_id, stream_kind, sequence, kind, at, actor_kind, actor_id, unit_id, request_id, payload,
  encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as "hash!", position
from event
where city_id = :cityId and stream_id = any (:orderIds::uuid[])
order by stream_id, sequence
