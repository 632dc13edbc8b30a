-- Orders closed in a span of time, by the trace; one that was closed again later belongs to its last close.
select distinct s.order_id
from event e
join order_state s on s.city_id = e.city_id and s.order_id = e.stream_id
where e.city_id = :cityId and e.kind = 'orderClosed' and e.at >= :fromAt::timestamptz and e.at < :untilAt::timestamptz
  and s.state -> 'closing' ->> 'at' >= :fromText and s.state -> 'closing' ->> 'at' < :untilText
order by s.order_id
