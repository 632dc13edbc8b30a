-- Orders with a clock that is due, longest due first: an index scan that stops at the first one not yet due. Those that
-- could not be fired wait for their next try.
select order_id, next_due_at as "next_due_at!"
from order_state
where city_id = :cityId and next_due_at <= :now
  and coalesce((select q.retry_at <= :now from quarantine q where q.city_id = :cityId and q.thing = 'order/' || order_id), true)
order by next_due_at
limit :most::integer
