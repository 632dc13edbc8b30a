-- Records of all kinds with a clock that is due, longest due first.
select record_kind, record_id, next_due_at as "next_due_at!"
from record_state
where city_id = :cityId and next_due_at <= :now and record_kind = any (:recordKinds::text[])
order by next_due_at
limit :most::integer
