// Generated from find-recount.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindRecountParams {
  readonly cityId: string
}

export interface FindRecountRow {
  readonly mark: string
  readonly after_id: string
  readonly orders: number
}

export const findRecount: Statement<FindRecountParams, FindRecountRow> = {
  name: 'findRecount_fa29839a',
  text: `select mark, after_id, orders from figure_recount where city_id = $1`,
  order: ['cityId'],
}
