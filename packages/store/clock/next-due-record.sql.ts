// Generated from next-due-record.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface NextDueRecordParams {
  readonly cityId: string
  readonly recordKinds: readonly string[]
}

export interface NextDueRecordRow {
  readonly next_due_at: string
}

export const nextDueRecord: Statement<NextDueRecordParams, NextDueRecordRow> = {
  name: 'nextDueRecord_f845c568',
  text: `-- Clocks in quarantine are nobody's next moment.
select next_due_at as "next_due_at" from record_state
where city_id = $1 and next_due_at is not null and record_kind = any ($2::text[])
  and coalesce((select false from quarantine q where q.city_id = $1 and q.thing = record_kind || '/' || record_id), true)
order by next_due_at
limit 1`,
  order: ['cityId', 'recordKinds'],
}
