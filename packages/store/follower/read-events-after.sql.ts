// Generated from read-events-after.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ReadEventsAfterParams {
  readonly cityId: string
  readonly afterTransactionId: string
  readonly afterPosition: number
  readonly most: number
}

export interface ReadEventsAfterRow {
  readonly position: number
  readonly transaction_id: string
  readonly stream_id: string
  readonly stream_kind: string
  readonly sequence: number
  readonly kind: string
  readonly at: string
  readonly actor_kind: string
  readonly actor_id: string
  readonly unit_id: string | null
  readonly request_id: string
  readonly payload: unknown
  readonly hash: string
}

export const readEventsAfter: Statement<ReadEventsAfterParams, ReadEventsAfterRow> = {
  name: 'readEventsAfter_65babc60',
  text: `-- The trace in commit order, after a place in it: only transactions that can no longer be overtaken by an older one.

select
  position, transaction_id::text as "transaction_id", stream_id, stream_kind, sequence, kind, at, actor_kind, actor_id,
  unit_id, request_id, payload, encode(hash, 'hex') as "hash"
from event
where city_id = $1
  and (transaction_id, position) > ($2::text::xid8, $3::bigint)
  and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
-- Qualified: unqualified it would sort by the text of the same name above, and 1000 comes before 999.
order by event.transaction_id, event.position
limit $4::integer`,
  order: ['cityId', 'afterTransactionId', 'afterPosition', 'most'],
}
