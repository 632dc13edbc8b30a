-- Orders that hot issues are made of, from one on, oldest first: what they are grouped by, of a window too long to be grouped whole.
select s.order_id, s.created_at, w.title, w.body
from order_state s
join lateral (
  select title, body from order_words w
  where w.city_id = s.city_id and w.order_id = s.order_id and w.part = 'appeal' and w.erased_at is null
  order by w.at, w.words_id limit 1
) w on true
where s.city_id = :cityId and (s.created_at, s.order_id) > (:afterAt::timestamptz, :afterId::uuid) and not s.confidential and s.situation not in ('void', 'withdrawn', 'merged')
order by s.created_at, s.order_id
limit :most::integer
