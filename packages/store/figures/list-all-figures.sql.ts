// Generated from list-all-figures.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListAllFiguresParams {
  readonly cityId: string
}

export interface ListAllFiguresRow {
  readonly basis: string
  readonly dimension: string
  readonly grain: string
  readonly starts_on: string
  readonly key: string
  readonly counts: string
  readonly leftOut: string
}

export const listAllFigures: Statement<ListAllFiguresParams, ListAllFiguresRow> = {
  name: 'listAllFigures_225edb36',
  text: `-- Every sum of a city, for comparison with a recount.
select basis, dimension, grain, starts_on, key, to_json(counts)::text as "counts", to_json(left_out)::text as "leftOut" from figure_sum where city_id = $1`,
  order: ['cityId'],
}
