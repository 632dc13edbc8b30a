// Generated from list-results-of-windows.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListResultsOfWindowsParams {
  readonly cityId: string
  readonly windowIds: readonly string[]
  readonly objectId: string
}

export interface ListResultsOfWindowsRow {
  readonly window_id: string
  readonly object_id: string
  readonly unit_id: string
  readonly result: unknown
}

export const listResultsOfWindows: Statement<ListResultsOfWindowsParams, ListResultsOfWindowsRow> = {
  name: 'listResultsOfWindows_714b69ba',
  text: `-- Results of one kind of unit in several windows, for the year's and for places over time.

select window_id, object_id, unit_id, result
from assessment_result
where city_id = $1 and window_id = any ($2::text[]) and object_id = $3`,
  order: ['cityId', 'windowIds', 'objectId'],
}
