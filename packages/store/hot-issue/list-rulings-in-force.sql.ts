// Generated from list-rulings-in-force.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListRulingsInForceParams {
  readonly cityId: string
}

export interface ListRulingsInForceRow {
  readonly state: unknown
}

export const listRulingsInForce: Statement<ListRulingsInForceParams, ListRulingsInForceRow> = {
  name: 'listRulingsInForce_f36616c0',
  text: `select state from record_state where city_id = $1 and record_kind = 'issue_ruling' and situation = 'in_force' order by created_at, record_id`,
  order: ['cityId'],
}
