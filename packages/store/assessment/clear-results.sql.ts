// Generated from clear-results.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ClearResultsParams {
  readonly cityId: string
  readonly windowId: string
}

export type ClearResultsRow = never

export const clearResults: Statement<ClearResultsParams, ClearResultsRow> = {
  name: 'clearResults_3b287a99',
  text: `delete from assessment_result where city_id = $1 and window_id = $2`,
  order: ['cityId', 'windowId'],
}
