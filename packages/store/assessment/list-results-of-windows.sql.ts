// Generated from list-results-of-windows.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListResultsOfWindowsParams {
  readonly cityId: string
  readonly windowIds: readonly string[]
}

export interface ListResultsOfWindowsRow {
  readonly window_id: string
  readonly object_id: string
  readonly unit_id: string
  readonly result: unknown
}

export const listResultsOfWindows: Statement<ListResultsOfWindowsParams, ListResultsOfWindowsRow> = {
  name: 'listResultsOfWindows_ef712718',
  text: `-- Results of several windows, for the year's.

select window_id, object_id, unit_id, result
from assessment_result
where city_id = $1 and window_id = any ($2::text[])`,
  order: ['cityId', 'windowIds'],
}
