-- The trace in commit order, after a place in it: only transactions that can no longer be overtaken by an older one.
-- :column payload unknown
select
  position, transaction_id::text as "transaction_id!", stream_id, stream_kind, sequence, kind, at, actor_kind, actor_id,
  unit_id, request_id, payload, encode(hash, 'hex') as "hash!"
from event
where city_id = :cityId
  and (transaction_id, position) > (:afterTransactionId::text::xid8, :afterPosition::bigint)
  and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
-- Qualified: unqualified it would sort by the text of the same name above, and 1000 comes before 999.
order by event.transaction_id, event.position
limit :most::integer
