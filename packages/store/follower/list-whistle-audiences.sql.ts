// Generated from list-whistle-audiences.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListWhistleAudiencesParams {
  readonly cityId: string
  readonly whistleIds: readonly string[]
}

export interface ListWhistleAudiencesRow {
  readonly record_id: string
  readonly seen_by_unit_ids: readonly string[] | null
}

export const listWhistleAudiences: Statement<ListWhistleAudiencesParams, ListWhistleAudiencesRow> = {
  name: 'listWhistleAudiences_70f8af10',
  text: `-- Who may see these whistles: the same answer as the row-level policy of records, for the live feed.
select record_id, seen_by_unit_ids
from record_state
where city_id = $1 and record_kind = 'whistle' and record_id = any ($2::uuid[])`,
  order: ['cityId', 'whistleIds'],
}
