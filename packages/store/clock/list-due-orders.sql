-- Orders with a clock that is due, longest due first: an index scan that stops at the first one not yet due.
select order_id, next_due_at as "next_due_at!"
from order_state
where city_id = :cityId and next_due_at <= :now
order by next_due_at
limit :most::integer
