-- Records of all kinds with a clock that is due, longest due first. Those that could not be fired wait for their next try.
select record_kind, record_id, next_due_at as "next_due_at!"
from record_state
where city_id = :cityId and next_due_at <= :now and record_kind = any (:recordKinds::text[])
  and coalesce((select q.retry_at <= :now from quarantine q where q.city_id = :cityId and q.thing = record_kind || '/' || record_id), true)
order by next_due_at
limit :most::integer
