// Generated from last-event.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface LastEventParams {
  readonly cityId: string
}

export interface LastEventRow {
  readonly transaction_id: string
  readonly position: number
}

export const lastEvent: Statement<LastEventParams, LastEventRow> = {
  name: 'lastEvent_c03d2e16',
  text: `-- The last place in the trace that followers may have reached.
select transaction_id::text as "transaction_id", position
from event
where city_id = $1 and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
order by event.transaction_id desc, event.position desc
limit 1`,
  order: ['cityId'],
}
