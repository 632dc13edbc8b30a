// Generated from list-rosters-of-units.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListRostersOfUnitsParams {
  readonly cityId: string
  readonly unitIds: readonly string[]
}

export interface ListRostersOfUnitsRow {
  readonly record_id: string
  readonly unit_id: string | null
  readonly state: unknown
}

export const listRostersOfUnits: Statement<ListRostersOfUnitsParams, ListRostersOfUnitsRow> = {
  name: 'listRostersOfUnits_2478b9e0',
  text: `-- Open rosters of these units, or in whose turns people of these units stand.

select record_id, unit_id, state
from record_state
where city_id = $1 and record_kind = 'roster' and situation = 'open'
  and (unit_id = any ($2::text[]) or exists (
    select from jsonb_array_elements(state -> 'shifts') s where s ->> 'fromUnitId' = any ($2::text[])))`,
  order: ['cityId', 'unitIds'],
}
