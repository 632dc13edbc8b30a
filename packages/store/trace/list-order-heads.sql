-- What the saved states say their traces end with; the state itself only when it is asked for.
-- :column state unknown
select order_id, version, encode(last_hash, 'hex') as "last_hash!", case when :withState::boolean then state end as state
from order_state
where city_id = :cityId and order_id > :afterOrderId::uuid
order by order_id
limit :most::integer
