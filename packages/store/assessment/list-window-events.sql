-- The facts of the orders that were registered in a span of time, or closed in it, stream by stream; straight from the trace.
-- :column payload unknown
with own as (
  select order_id from order_state where city_id = :cityId and order_id > :afterId::uuid
    and (case when :byClosing::boolean then (state -> 'closing' ->> 'at')::timestamptz else created_at end) >= :fromAt::timestamptz
    and (case when :byClosing::boolean then (state -> 'closing' ->> 'at')::timestamptz else created_at end) < :untilAt::timestamptz
  order by order_id
  limit :most::integer
)
select e.stream_id, e.stream_kind, e.sequence, e.kind, e.at, e.actor_kind, e.actor_id, e.unit_id, e.request_id, e.payload,
  encode(e.previous_hash, 'hex') as previous_hash, encode(e.hash, 'hex') as "hash!", e.position
from own join event e on e.city_id = :cityId and e.stream_id = own.order_id
order by e.stream_id, e.sequence
