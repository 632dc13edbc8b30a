// Generated from clear-figures.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ClearFiguresParams {
  readonly cityId: string
}

export type ClearFiguresRow = never

export const clearFigures: Statement<ClearFiguresParams, ClearFiguresRow> = {
  name: 'clearFigures_ccd2f84c',
  text: `delete from figure_sum where city_id = $1`,
  order: ['cityId'],
}
