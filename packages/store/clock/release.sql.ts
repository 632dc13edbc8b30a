// Generated from release.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ReleaseParams {
  readonly cityId: string
  readonly things: readonly string[]
}

export type ReleaseRow = never

export const release: Statement<ReleaseParams, ReleaseRow> = {
  name: 'release_2ecec835',
  text: `-- What fired at last is in quarantine no more.
delete from quarantine where city_id = $1 and thing = any ($2::text[])`,
  order: ['cityId', 'things'],
}
