// Generated from list-place-aliases.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListPlaceAliasesParams {
  readonly cityId: string
}

export interface ListPlaceAliasesRow {
  readonly record_id: string
  readonly state: unknown
}

export const listPlaceAliases: Statement<ListPlaceAliasesParams, ListPlaceAliasesRow> = {
  name: 'listPlaceAliases_0def156c',
  text: `-- Names of places that were approved, the oldest first.

select record_id, state from record_state where city_id = $1 and record_kind = 'place_alias' and situation = 'approved' order by created_at, record_id`,
  order: ['cityId'],
}
