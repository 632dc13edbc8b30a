-- no-transaction
-- Whose office number a text message comes from.
create index concurrently if not exists record_state_work_phone on record_state (city_id, regexp_replace(state ->> 'workPhone', '\D', '', 'g')) where record_kind = 'person' and situation = 'serving'
