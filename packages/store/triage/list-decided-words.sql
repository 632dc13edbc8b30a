-- What people decided, with the words as long as they are not erased: what categories are learned from. Newest first.
select s.order_id, s.at, s.decided_category_id as "category_id!", w.title, w.body
from triage_sample s
join lateral (
  select title, body from order_words w
  where w.city_id = s.city_id and w.order_id = s.order_id and w.part = 'appeal' and w.erased_at is null
  order by w.at, w.words_id limit 1
) w on true
where s.city_id = :cityId and s.decided_category_id is not null
order by s.at desc, s.order_id desc
limit :most::integer
