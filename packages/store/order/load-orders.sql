-- Orders as last saved, for the door to decide on.
-- :column state unknown
select order_id, version, encode(last_hash, 'hex') as "last_hash!", state
from order_state
where city_id = :cityId and order_id = any (:orderIds::uuid[])
