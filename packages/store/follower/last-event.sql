-- The last place in the trace that followers may have reached.
select transaction_id::text as "transaction_id!", position
from event
where city_id = :cityId and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
order by event.transaction_id desc, event.position desc
limit 1
