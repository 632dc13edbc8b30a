// Generated from find-record-by-key.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindRecordByKeyParams {
  readonly cityId: string
  readonly recordKind: string
  readonly naturalKey: string
}

export interface FindRecordByKeyRow {
  readonly record_id: string
}

export const findRecordByKey: Statement<FindRecordByKeyParams, FindRecordByKeyRow> = {
  name: 'findRecordByKey_d49e5a73',
  text: `-- The record of a kind that has a natural key; for the system's own use.
select record_id from record_state
where city_id = $1 and record_kind = $2 and natural_key = $3`,
  order: ['cityId', 'recordKind', 'naturalKey'],
}
