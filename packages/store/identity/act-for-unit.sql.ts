// Generated from act-for-unit.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ActForUnitParams {
  readonly unitId: string | null
  readonly cityId: string
  readonly personId: string
  readonly sessionId: string
}

export type ActForUnitRow = never

export const actForUnit: Statement<ActForUnitParams, ActForUnitRow> = {
  name: 'actForUnit_eed216a5',
  text: `-- The unit acted for in a session from now on; null: all of the person's.

update session set acting_unit_id = $1::text where city_id = $2 and person_id = $3::uuid and session_id = $4::uuid`,
  order: ['unitId', 'cityId', 'personId', 'sessionId'],
}
