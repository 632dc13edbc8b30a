// Generated from list-order-events.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrderEventsParams {
  readonly cityId: string
  readonly orderId: string
}

export interface ListOrderEventsRow {
  readonly sequence: number
  readonly kind: string
  readonly at: string
  readonly actor_kind: string
  readonly actor_id: string
  readonly unit_id: string | null
  readonly payload: unknown
}

export const listOrderEvents: Statement<ListOrderEventsParams, ListOrderEventsRow> = {
  name: 'listOrderEvents_a2c118a7',
  text: `-- An order's facts, oldest first.

select sequence, kind, at, actor_kind, actor_id, unit_id, payload
from event
where city_id = $1 and stream_id = $2::uuid and stream_kind = 'order'
order by sequence`,
  order: ['cityId', 'orderId'],
}
