// Generated from insert-alarms.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertAlarmsParams {
  readonly cityId: string
  readonly windowId: string
  readonly rows: unknown
}

export type InsertAlarmsRow = never

export const insertAlarms: Statement<InsertAlarmsParams, InsertAlarmsRow> = {
  name: 'insertAlarms_038da0fc',
  text: `insert into assessment_alarm (city_id, window_id, unit_id, kind, district_id, alarm)
select $1, $2, "unitId", kind, "districtId", alarm
from json_to_recordset($3::json) as r ("unitId" text, kind text, "districtId" text, alarm jsonb)`,
  order: ['cityId', 'windowId', 'rows'],
  json: ['rows'],
}
