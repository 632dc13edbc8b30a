-- :column state unknown
select record_kind, record_id, version, encode(last_hash, 'hex') as "last_hash!", state
from record_state
where city_id = :cityId and record_id > :afterRecordId::uuid
order by record_id
limit :most::integer
