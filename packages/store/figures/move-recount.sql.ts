// Generated from move-recount.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface MoveRecountParams {
  readonly afterId: string
  readonly orders: number
  readonly cityId: string
}

export type MoveRecountRow = never

export const moveRecount: Statement<MoveRecountParams, MoveRecountRow> = {
  name: 'moveRecount_55f75a3a',
  text: `update figure_recount set after_id = $1::uuid, orders = $2::bigint where city_id = $3`,
  order: ['afterId', 'orders', 'cityId'],
}
