-- Records (people, articles, packages…) as last saved, for the door to decide on.
-- :column state unknown
select record_id, version, encode(last_hash, 'hex') as "last_hash!", updated_at, state
from record_state
where city_id = :cityId and record_kind = :recordKind and record_id = any (:recordIds::uuid[])
