-- Since when each follower has something to read; null when it has read everything. Rows of `turn:` are held and follow nothing.
select f.name, (
  select e.at from event e
  where e.city_id = f.city_id and (e.transaction_id, e.position) > (f.transaction_id, f.position)
  order by e.transaction_id, e.position
  limit 1
) as waiting_since
from follower f
where f.city_id = :cityId and f.name not like 'turn:%'
