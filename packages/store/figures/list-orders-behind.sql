-- The orders behind a number that the reader may see, newest first.
select
  b.counted_on as "counted_on!", s.order_id, s.order_number, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.lead_unit_id, s.confidential, s.created_at, s.updated_at
from orders_behind(:words::text[], :byClosing::boolean, :fromOn::date, :lastOn::date, :beforeOn::date, :beforeId::uuid, :most::integer) as b
join order_state s on s.city_id = :cityId and s.order_id = b.order_id
order by b.counted_on desc, s.order_id desc
