// Generated from list-window-events.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListWindowEventsParams {
  readonly cityId: string
  readonly afterId: string
  readonly byClosing: boolean
  readonly fromAt: string
  readonly untilAt: string
  readonly most: number
}

export interface ListWindowEventsRow {
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

export const listWindowEvents: Statement<ListWindowEventsParams, ListWindowEventsRow> = {
  name: 'listWindowEvents_bc92c696',
  text: `-- The facts of the orders that were registered in a span of time, or closed in it, stream by stream; straight from the trace.

with own as (
  select order_id from order_state where city_id = $1 and order_id > $2::uuid
    and (case when $3::boolean then (state -> 'closing' ->> 'at')::timestamptz else created_at end) >= $4::timestamptz
    and (case when $3::boolean then (state -> 'closing' ->> 'at')::timestamptz else created_at end) < $5::timestamptz
  order by order_id
  limit $6::integer
)
select e.stream_id, e.stream_kind, e.sequence, e.kind, e.at, e.actor_kind, e.actor_id, e.unit_id, e.request_id, e.payload,
  encode(e.previous_hash, 'hex') as previous_hash, encode(e.hash, 'hex') as "hash", e.position
from own join event e on e.city_id = $1 and e.stream_id = own.order_id
order by e.stream_id, e.sequence`,
  order: ['cityId', 'afterId', 'byClosing', 'fromAt', 'untilAt', 'most'],
}
