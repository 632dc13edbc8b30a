// Generated from begin-recount.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface BeginRecountParams {
  readonly cityId: string
  readonly mark: string
}

export type BeginRecountRow = never

export const beginRecount: Statement<BeginRecountParams, BeginRecountRow> = {
  name: 'beginRecount_1af8fe71',
  text: `insert into figure_recount (city_id, mark, after_id, orders) values ($1, $2, '00000000-0000-0000-0000-000000000000', 0)
on conflict (city_id) do update set mark = excluded.mark, after_id = excluded.after_id, orders = 0`,
  order: ['cityId', 'mark'],
}
