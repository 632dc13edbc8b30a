// Generated from take-next-figures.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface TakeNextFiguresParams {
  readonly cityId: string
}

export type TakeNextFiguresRow = never

export const takeNextFigures: Statement<TakeNextFiguresParams, TakeNextFiguresRow> = {
  name: 'takeNextFigures_f994754d',
  text: `-- What was made anew takes the place of what was there.
insert into figure_sum (city_id, basis, dimension, grain, starts_on, key, counts, left_out)
select city_id, basis, dimension, grain, starts_on, key, counts, left_out from figure_sum_next where city_id = $1`,
  order: ['cityId'],
}
