// Generated from list-cities.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export type ListCitiesParams = Readonly<Record<string, never>>

export interface ListCitiesRow {
  readonly city_id: string
}

export const listCities: Statement<ListCitiesParams, ListCitiesRow> = {
  name: 'listCities_461dc8ab',
  text: `select distinct city_id from pack_version order by city_id`,
  order: [],
}
