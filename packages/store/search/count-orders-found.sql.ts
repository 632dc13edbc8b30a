// Generated from count-orders-found.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface CountOrdersFoundParams {
  readonly question: string
  readonly most: number
}

export interface CountOrdersFoundRow {
  readonly found: number
  readonly is_exact: boolean
}

export const countOrdersFound: Statement<CountOrdersFoundParams, CountOrdersFoundRow> = {
  name: 'countOrdersFound_a194b204',
  text: `-- How many orders hold the words, as far as the index knows.
select found as "found", is_exact as "is_exact" from count_orders_found($1, $2::integer)`,
  order: ['question', 'most'],
}
