-- Newest first.
select o.message_id, o.channel, o.recipient, o.subject, o.body, o.at, m.order_id, m.template
from outbox o
join message m on m.city_id = o.city_id and m.message_id = o.message_id
where o.city_id = :cityId and (o.at, o.message_id) < (:beforeAt::timestamptz, :beforeId::uuid)
order by o.at desc, o.message_id desc
limit :limit::integer
