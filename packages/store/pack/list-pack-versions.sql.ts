// Generated from list-pack-versions.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListPackVersionsParams {
  readonly cityId: string
}

export interface ListPackVersionsRow {
  readonly pack_version_id: string
  readonly effective_on: string
  readonly loaded_at: string
  readonly loaded_by: string
}

export const listPackVersions: Statement<ListPackVersionsParams, ListPackVersionsRow> = {
  name: 'listPackVersions_e9923a1a',
  text: `-- The city's packs, in the order in which they come into force; of the same day the later loaded last.
select pack_version_id, effective_on, loaded_at, loaded_by from pack_version
where city_id = $1
order by effective_on, loaded_at`,
  order: ['cityId'],
}
