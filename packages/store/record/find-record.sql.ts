// Generated from find-record.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindRecordParams {
  readonly cityId: string
  readonly recordKind: string
  readonly recordId: string
}

export interface FindRecordRow {
  readonly record_id: string
  readonly version: number
  readonly created_at: string
  readonly updated_at: string
  readonly state: unknown
}

export const findRecord: Statement<FindRecordParams, FindRecordRow> = {
  name: 'findRecord_a9304e46',
  text: `-- One record as a reader may see it.

select record_id, version, created_at, updated_at, state
from record_state
where city_id = $1 and record_kind = $2 and record_id = $3::uuid`,
  order: ['cityId', 'recordKind', 'recordId'],
}
