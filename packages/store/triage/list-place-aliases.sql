-- Names of places that were approved, the oldest first.
-- :column state unknown
select record_id, state from record_state where city_id = :cityId and record_kind = 'place_alias' and situation = 'approved' order by created_at, record_id
