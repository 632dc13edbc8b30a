// Generated from read-live-events.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ReadLiveEventsParams {
  readonly cityId: string
  readonly since: string
  readonly most: number
}

export interface ReadLiveEventsRow {
  readonly snapshot: string
  readonly streamId: string | null
  readonly streamKind: string | null
  readonly sequence: number | null
  readonly kind: string | null
  readonly at: string | null
  readonly transactionId: string | null
}

export const readLiveEvents: Statement<ReadLiveEventsParams, ReadLiveEventsRow> = {
  name: 'readLiveEvents_fa6fbd5d',
  text: `-- What was committed since a snapshot, with the snapshot of now: exactly what is visible now and was not then, whoever
-- is still at work. A screen need not wait for older transactions, as a follower that counts must. The first row always
-- comes; with no fact in it when nothing happened.






select
  pg_current_snapshot()::text as "snapshot",
  e.stream_id as "streamId", e.stream_kind as "streamKind", e.sequence, e.kind, e.at, e.transaction_id::text as "transactionId"
from (select 1) as always
left join lateral (
  select stream_id, stream_kind, sequence, kind, at, transaction_id, position
  from event
  where city_id = $1 and stream_kind in ('order', 'whistle', 'call')
    and transaction_id >= pg_snapshot_xmin($2::text::pg_snapshot)
    and not pg_visible_in_snapshot(transaction_id, $2::text::pg_snapshot)
  order by event.transaction_id, event.position
  limit $3::integer
) as e on true
order by e.transaction_id, e.position`,
  order: ['cityId', 'since', 'most'],
}
