// Generated from list-results.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListResultsParams {
  readonly cityId: string
  readonly windowId: string
  readonly objectId: string | null
}

export interface ListResultsRow {
  readonly object_id: string
  readonly unit_id: string
  readonly rank: number | null
  readonly result: unknown
}

export const listResults: Statement<ListResultsParams, ListResultsRow> = {
  name: 'listResults_813edffd',
  text: `-- Results of a window by object and rank, the unranked last.


select object_id, unit_id, rank, result
from assessment_result
where city_id = $1 and window_id = $2 and ($3::text is null or object_id = $3::text)
order by object_id, rank nulls last, unit_id`,
  order: ['cityId', 'windowId', 'objectId'],
}
