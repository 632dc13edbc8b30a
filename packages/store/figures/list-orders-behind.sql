-- The orders behind a number, newest first; of one that the reader may not see only its place in the list, so that pages go on.
select
  b.order_id as "behind_id!", b.counted_on as "counted_on!", s.order_id as "order_id?", s.order_number as "order_number?", s.title as "title?", s.situation as "situation?", s.kind as "kind?", s.channel as "channel?",
  s.category_id, s.place_unit_id, s.lead_unit_id, s.created_at as "created_at?"
from orders_behind(:words::text[], :byClosing::boolean, :fromOn::date, :lastOn::date, :beforeOn::date, :beforeId::uuid, :most::integer) as b
left join order_state s on s.city_id = :cityId and s.order_id = b.order_id
order by b.counted_on desc, b.order_id desc
