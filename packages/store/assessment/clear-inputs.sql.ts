// Generated from clear-inputs.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ClearInputsParams {
  readonly cityId: string
  readonly windowId: string
}

export type ClearInputsRow = never

export const clearInputs: Statement<ClearInputsParams, ClearInputsRow> = {
  name: 'clearInputs_8192cabc',
  text: `delete from assessment_input where city_id = $1 and window_id = $2`,
  order: ['cityId', 'windowId'],
}
