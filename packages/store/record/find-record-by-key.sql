-- The record of a kind that has a natural key; for the system's own use.
select record_id from record_state
where city_id = :cityId and record_kind = :recordKind and natural_key = :naturalKey
