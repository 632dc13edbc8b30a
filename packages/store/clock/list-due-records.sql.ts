// Generated from list-due-records.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListDueRecordsParams {
  readonly cityId: string
  readonly now: string
  readonly recordKinds: readonly string[]
  readonly most: number
}

export interface ListDueRecordsRow {
  readonly record_kind: string
  readonly record_id: string
  readonly next_due_at: string
}

export const listDueRecords: Statement<ListDueRecordsParams, ListDueRecordsRow> = {
  name: 'listDueRecords_80e90532',
  text: `-- Records of all kinds with a clock that is due, longest due first. Those that could not be fired wait for their next try.
select record_kind, record_id, next_due_at as "next_due_at"
from record_state
where city_id = $1 and next_due_at <= $2 and record_kind = any ($3::text[])
  and coalesce((select q.retry_at <= $2 from quarantine q where q.city_id = $1 and q.thing = record_kind || '/' || record_id), true)
order by next_due_at
limit $4::integer`,
  order: ['cityId', 'now', 'recordKinds', 'most'],
}
