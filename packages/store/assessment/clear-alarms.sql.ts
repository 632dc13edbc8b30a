// Generated from clear-alarms.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ClearAlarmsParams {
  readonly cityId: string
  readonly windowId: string
}

export type ClearAlarmsRow = never

export const clearAlarms: Statement<ClearAlarmsParams, ClearAlarmsRow> = {
  name: 'clearAlarms_ad145752',
  text: `delete from assessment_alarm where city_id = $1 and window_id = $2`,
  order: ['cityId', 'windowId'],
}
