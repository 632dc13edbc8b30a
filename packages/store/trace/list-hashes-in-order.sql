select transaction_id::text as "transaction_id!", position, encode(hash, 'hex') as "hash!", stream_id, sequence
from event
where city_id = :cityId and (transaction_id, position) > (:afterTransactionId::text::xid8, :afterPosition::bigint)
order by transaction_id, position
limit :most::integer
