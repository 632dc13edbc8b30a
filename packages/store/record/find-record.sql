-- One record as a reader may see it.
-- :column state unknown
select record_id, version, created_at, updated_at, state
from record_state
where city_id = :cityId and record_kind = :recordKind and record_id = :recordId::uuid
