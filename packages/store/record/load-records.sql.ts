// Generated from load-records.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface LoadRecordsParams {
  readonly cityId: string
  readonly recordKind: string
  readonly recordIds: readonly string[]
}

export interface LoadRecordsRow {
  readonly record_id: string
  readonly version: number
  readonly last_hash: string
  readonly updated_at: string
  readonly state: unknown
}

export const loadRecords: Statement<LoadRecordsParams, LoadRecordsRow> = {
  name: 'loadRecords_aac7df9c',
  text: `-- Records (people, articles, packages…) as last saved, for the door to decide on.

select record_id, version, encode(last_hash, 'hex') as "last_hash", updated_at, state
from record_state
where city_id = $1 and record_kind = $2 and record_id = any ($3::uuid[])`,
  order: ['cityId', 'recordKind', 'recordIds'],
}
