-- Facts of the trace in a stretch of time or of one stream, newest first, without what they say. For inspection.
-- :param streamId string | null
-- :param actorId string | null
-- :param unitId string | null
-- :param kind string | null
-- :param requestId string | null
-- :param beforeAt string | null
-- :param beforeStreamId string | null
-- :param beforeSequence number | null
-- :column order_number string | null
select e.stream_kind as "stream_kind!", e.stream_id as "stream_id!", e.sequence as "sequence!", e.kind as "kind!", e.at as "at!", e.actor_kind as "actor_kind!", e.actor_id as "actor_id!", e.unit_id, e.request_id as "request_id!", s.order_number
from (
  select stream_kind, stream_id, sequence, kind, at, actor_kind, actor_id, unit_id, request_id
  from event
  where city_id = :cityId and at >= :fromAt::timestamptz and at < :untilAt::timestamptz
    and (:streamId::uuid is null or stream_id = :streamId::uuid)
    and (:actorId::text is null or actor_id = :actorId)
    and (:unitId::text is null or unit_id = :unitId)
    and (:kind::text is null or kind = :kind)
    and (:requestId::text is null or request_id = :requestId)
    and (:beforeAt::timestamptz is null or (at, stream_id, sequence) < (:beforeAt::timestamptz, :beforeStreamId::uuid, :beforeSequence::integer))
  order by at desc, stream_id desc, sequence desc
  limit :most::integer
) e
left join order_state s on e.stream_kind = 'order' and s.city_id = :cityId and s.order_id = e.stream_id
order by e.at desc, e.stream_id desc, e.sequence desc
