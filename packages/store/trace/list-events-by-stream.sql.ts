// Generated from list-events-by-stream.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListEventsByStreamParams {
  readonly cityId: string
  readonly afterStreamId: string
  readonly afterSequence: number
  readonly most: number
}

export interface ListEventsByStreamRow {
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
  readonly previous_hash: string | null
  readonly hash: string
  readonly position: number
}

export const listEventsByStream: Statement<ListEventsByStreamParams, ListEventsByStreamRow> = {
  name: 'listEventsByStream_78dc468f',
  text: `-- The whole trace, stream by stream, from a place on; for checking and rebuilding.

select
  stream_id, stream_kind, sequence, kind, at, actor_kind, actor_id, unit_id, request_id, payload,
  encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as "hash", position
from event
where city_id = $1 and (stream_id, sequence) > ($2::uuid, $3::integer)
order by stream_id, sequence, at
limit $4::integer`,
  order: ['cityId', 'afterStreamId', 'afterSequence', 'most'],
}
