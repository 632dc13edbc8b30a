-- :param seal string | null
update follower
set transaction_id = :transactionId::text::xid8, position = :position::bigint, seal = decode(:seal::text, 'hex'), sealed_count = :sealedCount::bigint
where city_id = :cityId and name = :name
