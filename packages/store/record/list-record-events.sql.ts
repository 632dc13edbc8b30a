// Generated from list-record-events.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListRecordEventsParams {
  readonly cityId: string
  readonly recordId: string
  readonly recordKind: string
}

export interface ListRecordEventsRow {
  readonly sequence: number
  readonly kind: string
  readonly at: string
  readonly actor_kind: string
  readonly actor_id: string
  readonly unit_id: string | null
  readonly payload: unknown
}

export const listRecordEvents: Statement<ListRecordEventsParams, ListRecordEventsRow> = {
  name: 'listRecordEvents_fee5fe5c',
  text: `-- A record's facts, oldest first; row-level security shows them with the record.

select sequence, kind, at, actor_kind, actor_id, unit_id, payload
from event
where city_id = $1 and stream_id = $2::uuid and stream_kind = $3
order by sequence`,
  order: ['cityId', 'recordId', 'recordKind'],
}
