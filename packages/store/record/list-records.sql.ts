// Generated from list-records.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListRecordsParams {
  readonly cityId: string
  readonly recordKind: string
  readonly unitId: string | null
  readonly situation: string | null
  readonly beforeAt: string | null
  readonly beforeId: string | null
  readonly most: number
}

export interface ListRecordsRow {
  readonly record_id: string
  readonly version: number
  readonly created_at: string
  readonly updated_at: string
  readonly state: unknown
}

export const listRecords: Statement<ListRecordsParams, ListRecordsRow> = {
  name: 'listRecords_6da7fa72',
  text: `-- Records of one kind, last changed first; behind row-level security.





select record_id, version, created_at, updated_at, state
from record_state
where city_id = $1 and record_kind = $2
  and ($3::text is null or unit_id = $3::text)
  and ($4::text is null or situation = $4::text)
  and ($5::timestamptz is null or (updated_at, record_id) < ($5::timestamptz, $6::uuid))
order by updated_at desc, record_id desc
limit $7::integer`,
  order: ['cityId', 'recordKind', 'unitId', 'situation', 'beforeAt', 'beforeId', 'most'],
}
