// Generated from list-record-ids.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListRecordIdsParams {
  readonly cityId: string
  readonly recordKind: string
}

export interface ListRecordIdsRow {
  readonly record_id: string
}

export const listRecordIds: Statement<ListRecordIdsParams, ListRecordIdsRow> = {
  name: 'listRecordIds_8d17b7a9',
  text: `-- Every record of one kind, oldest first.
select record_id from record_state where city_id = $1 and record_kind = $2 order by record_id`,
  order: ['cityId', 'recordKind'],
}
