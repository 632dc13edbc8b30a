// Generated from end-recount.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface EndRecountParams {
  readonly cityId: string
}

export type EndRecountRow = never

export const endRecount: Statement<EndRecountParams, EndRecountRow> = {
  name: 'endRecount_9b424944',
  text: `delete from figure_recount where city_id = $1`,
  order: ['cityId'],
}
