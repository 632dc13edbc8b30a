// Generated from list-results-of-unit.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListResultsOfUnitParams {
  readonly cityId: string
  readonly unitId: string
  readonly objectId: string
  readonly untilWindow: string
  readonly most: number
}

export interface ListResultsOfUnitRow {
  readonly window_id: string
  readonly object_id: string
  readonly result: unknown
}

export const listResultsOfUnit: Statement<ListResultsOfUnitParams, ListResultsOfUnitRow> = {
  name: 'listResultsOfUnit_e6470cf6',
  text: `-- One unit's results over windows, newest first.

select window_id, object_id, result
from assessment_result
where city_id = $1 and unit_id = $2 and object_id = $3 and window_id <= $4
order by window_id desc
limit $5::integer`,
  order: ['cityId', 'unitId', 'objectId', 'untilWindow', 'most'],
}
