-- Takes the follower for this transaction; no row when another worker holds it.
select transaction_id::text as "transaction_id!", position, encode(seal, 'hex') as seal, sealed_count
from follower where city_id = :cityId and name = :name
for update skip locked
