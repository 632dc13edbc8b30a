-- Those of the orders named that hot issues are made of, newest first.
-- :column closed_how string | null
select s.order_id, s.petitioner_id, s.place_unit_id, s.district_id, s.category_id, s.lead_unit_id, s.situation, s.open, s.created_at, s.state #>> '{closing,how}' as closed_how, w.title, w.body
from order_state s
join lateral (
  select title, body from order_words w
  where w.city_id = s.city_id and w.order_id = s.order_id and w.part = 'appeal' and w.erased_at is null
  order by w.at, w.words_id limit 1
) w on true
where s.city_id = :cityId and s.order_id = any (:orderIds::uuid[]) and not s.confidential and s.situation not in ('void', 'withdrawn', 'merged')
order by s.created_at desc, s.order_id desc
