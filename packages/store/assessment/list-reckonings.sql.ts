// Generated from list-reckonings.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListReckoningsParams {
  readonly cityId: string
  readonly untilWindow: string | null
  readonly most: number
}

export interface ListReckoningsRow {
  readonly window_id: string
  readonly is_public: boolean
  readonly result_hash: string
  readonly summary: unknown
  readonly made_at: string
}

export const listReckonings: Statement<ListReckoningsParams, ListReckoningsRow> = {
  name: 'listReckonings_f580fe35',
  text: `-- Windows up to one, newest first; behind row-level security when a reader asks.


select window_id, is_public, result_hash, summary, made_at
from assessment_reckoning
where city_id = $1 and ($2::text is null or window_id <= $2::text)
order by window_id desc
limit $3::integer`,
  order: ['cityId', 'untilWindow', 'most'],
}
