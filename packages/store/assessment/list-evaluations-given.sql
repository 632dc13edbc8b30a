-- Streets' evaluations of departments given in a span of time, as they stand.
-- :column state unknown
select record_id, state
from record_state
where city_id = :cityId and record_kind = 'department_evaluation' and created_at >= :fromAt::timestamptz and created_at < :untilAt::timestamptz
order by record_id
