// Generated from list-record-heads.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListRecordHeadsParams {
  readonly cityId: string
  readonly afterRecordId: string
  readonly most: number
}

export interface ListRecordHeadsRow {
  readonly record_kind: string
  readonly record_id: string
  readonly version: number
  readonly last_hash: string
  readonly state: unknown
}

export const listRecordHeads: Statement<ListRecordHeadsParams, ListRecordHeadsRow> = {
  name: 'listRecordHeads_e7ec204b',
  text: `select record_kind, record_id, version, encode(last_hash, 'hex') as "last_hash", state
from record_state
where city_id = $1 and record_id > $2::uuid
order by record_id
limit $3::integer`,
  order: ['cityId', 'afterRecordId', 'most'],
}
