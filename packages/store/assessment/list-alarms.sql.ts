// Generated from list-alarms.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListAlarmsParams {
  readonly cityId: string
  readonly windowId: string
  readonly unitId: string | null
}

export interface ListAlarmsRow {
  readonly unit_id: string
  readonly kind: string
  readonly alarm: unknown
}

export const listAlarms: Statement<ListAlarmsParams, ListAlarmsRow> = {
  name: 'listAlarms_588be80d',
  text: `-- Alarms of a window as last reckoned, of one unit or of all; behind row-level security.


select unit_id, kind, alarm
from assessment_alarm
where city_id = $1 and window_id = $2 and ($3::text is null or unit_id = $3::text)`,
  order: ['cityId', 'windowId', 'unitId'],
}
