-- Decisions that stand above the pack: approved changes of duty lists and of whistle situations, and roll-outs.
-- :column state unknown
select record_kind, record_id, version, state
from record_state
where city_id = :cityId and (record_kind in ('duty_change', 'situation_change') and situation = 'approved' or record_kind = 'roll_out')
order by record_id
