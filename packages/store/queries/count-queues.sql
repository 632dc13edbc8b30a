-- How many wait in each queue; counting stops where it stops mattering.
select q.situation, (
  select count(*) from (
    select from order_state s
    where s.city_id = :cityId and s.situation = q.situation and s.open
    limit :most::integer
  ) waiting
) as count
from unnest(:situations::text[]) as q (situation)
