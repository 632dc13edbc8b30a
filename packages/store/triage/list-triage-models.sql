-- Models of the city, the one trained last first.
-- :column state unknown
select record_id, version, state from record_state where city_id = :cityId and record_kind = 'triage_model' order by created_at desc, record_id desc
