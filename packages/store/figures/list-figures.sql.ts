// Generated from list-figures.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListFiguresParams {
  readonly cityId: string
  readonly basis: string
  readonly dimension: string
  readonly grain: string
  readonly firstOn: string
  readonly lastOn: string
  readonly everyKey: boolean
  readonly keys: readonly string[]
}

export interface ListFiguresRow {
  readonly starts_on: string
  readonly key: string
  readonly counts: readonly number[]
  readonly leftOut: readonly number[]
}

export const listFigures: Statement<ListFiguresParams, ListFiguresRow> = {
  name: 'listFigures_d39a37a4',
  text: `-- Sums of one grain between two days, key by key; all keys when none are named. Counts as JSON, to be added up by whoever asked.


select starts_on, key, to_json(counts) as "counts", to_json(left_out) as "leftOut"
from figure_sum
where city_id = $1 and basis = $2 and dimension = $3 and grain = $4
  and starts_on between $5::date and $6::date
  and ($7::boolean or key = any ($8::text[]))
order by starts_on, key`,
  order: ['cityId', 'basis', 'dimension', 'grain', 'firstOn', 'lastOn', 'everyKey', 'keys'],
}
