-- Open rosters of these units, or in whose turns people of these units stand.
-- :column state unknown
select record_id, unit_id, state
from record_state
where city_id = :cityId and record_kind = 'roster' and situation = 'open'
  and (unit_id = any (:unitIds::text[]) or exists (
    select from jsonb_array_elements(state -> 'shifts') s where s ->> 'fromUnitId' = any (:unitIds::text[])))
