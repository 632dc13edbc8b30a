// Generated from clear-next-figures.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ClearNextFiguresParams {
  readonly cityId: string
}

export type ClearNextFiguresRow = never

export const clearNextFigures: Statement<ClearNextFiguresParams, ClearNextFiguresRow> = {
  name: 'clearNextFigures_809ee48a',
  text: `delete from figure_sum_next where city_id = $1`,
  order: ['cityId'],
}
