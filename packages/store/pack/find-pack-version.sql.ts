// Generated from find-pack-version.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindPackVersionParams {
  readonly cityId: string
  readonly packVersionId: string
}

export interface FindPackVersionRow {
  readonly content: unknown
}

export const findPackVersion: Statement<FindPackVersionParams, FindPackVersionRow> = {
  name: 'findPackVersion_ba85b484',
  text: `-- One version whole.

select content from pack_version
where city_id = $1 and pack_version_id = $2`,
  order: ['cityId', 'packVersionId'],
}
