-- What was committed since a snapshot, with the snapshot of now: exactly what is visible now and was not then, whoever
-- is still at work. A screen need not wait for older transactions, as a follower that counts must. The first row always
-- comes; with no fact in it when nothing happened.
-- :column streamId string | null
-- :column streamKind string | null
-- :column sequence number | null
-- :column kind string | null
-- :column at string | null
-- :column transactionId string | null
select
  pg_current_snapshot()::text as "snapshot!",
  e.stream_id as "streamId", e.stream_kind as "streamKind", e.sequence, e.kind, e.at, e.transaction_id::text as "transactionId"
from (select 1) as always
left join lateral (
  select stream_id, stream_kind, sequence, kind, at, transaction_id, position
  from event
  where city_id = :cityId and stream_kind in ('order', 'whistle', 'call')
    and transaction_id >= pg_snapshot_xmin(:since::text::pg_snapshot)
    and not pg_visible_in_snapshot(transaction_id, :since::text::pg_snapshot)
  order by event.transaction_id, event.position
  limit :most::integer
) as e on true
order by e.transaction_id, e.position
