// Generated from list-records-of-window.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListRecordsOfWindowParams {
  readonly cityId: string
  readonly recordKind: string
  readonly windowId: string
}

export interface ListRecordsOfWindowRow {
  readonly record_id: string
  readonly situation: string
  readonly unit_id: string | null
  readonly state: unknown
}

export const listRecordsOfWindow: Statement<ListRecordsOfWindowParams, ListRecordsOfWindowRow> = {
  name: 'listRecordsOfWindow_84a8d2d6',
  text: `-- Applications for exclusion or entries of a window.

select record_id, situation, unit_id, state
from record_state
where city_id = $1 and record_kind = $2 and record_kind in ('exclusion', 'assessment_entry') and state ->> 'windowId' = $3
order by record_id`,
  order: ['cityId', 'recordKind', 'windowId'],
}
