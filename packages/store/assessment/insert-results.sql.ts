// Generated from insert-results.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertResultsParams {
  readonly cityId: string
  readonly windowId: string
  readonly rows: unknown
}

export type InsertResultsRow = never

export const insertResults: Statement<InsertResultsParams, InsertResultsRow> = {
  name: 'insertResults_169108bb',
  text: `insert into assessment_result (city_id, window_id, object_id, unit_id, rank, result)
select $1, $2, "objectId", "unitId", rank, result
from json_to_recordset($3::json) as r ("objectId" text, "unitId" text, rank integer, result jsonb)`,
  order: ['cityId', 'windowId', 'rows'],
  json: ['rows'],
}
