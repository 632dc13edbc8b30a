// Generated from find-figure-mark.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindFigureMarkParams {
  readonly cityId: string
}

export interface FindFigureMarkRow {
  readonly mark: string
}

export const findFigureMark: Statement<FindFigureMarkParams, FindFigureMarkRow> = {
  name: 'findFigureMark_928d85ec',
  text: `select mark from figure_mark where city_id = $1`,
  order: ['cityId'],
}
