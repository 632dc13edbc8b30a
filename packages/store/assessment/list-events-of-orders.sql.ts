// Generated from list-events-of-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListEventsOfOrdersParams {
  readonly cityId: string
  readonly orderIds: readonly string[]
}

export interface ListEventsOfOrdersRow {
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

export const listEventsOfOrders: Statement<ListEventsOfOrdersParams, ListEventsOfOrdersRow> = {
  name: 'listEventsOfOrders_95ff7aae',
  text: `-- The facts of these orders, stream by stream; straight from the trace.

select stream_id, stream_kind, sequence, kind, at, actor_kind, actor_id, unit_id, request_id, payload,
  encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as "hash", position
from event
where city_id = $1 and stream_id = any ($2::uuid[])
order by stream_id, sequence`,
  order: ['cityId', 'orderIds'],
}
