-- Applications for exclusion or entries of a window.
-- :column state unknown
select record_id, situation, unit_id, state
from record_state
where city_id = :cityId and record_kind = :recordKind and record_kind in ('exclusion', 'assessment_entry') and state ->> 'windowId' = :windowId
order by record_id
