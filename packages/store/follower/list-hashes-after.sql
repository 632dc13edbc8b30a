-- Hashes in commit order after a place, of transactions that can no longer be overtaken; for sealing many facts at once.
select transaction_id::text as "transaction_id!", position, encode(hash, 'hex') as "hash!"
from event
where city_id = :cityId
  and (transaction_id, position) > (:afterTransactionId::text::xid8, :afterPosition::bigint)
  and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
-- Qualified: unqualified it would sort by the text of the same name above, and 1000 comes before 999.
order by event.transaction_id, event.position
limit :most::integer
