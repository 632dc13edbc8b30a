// Generated from set-figure-mark.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SetFigureMarkParams {
  readonly cityId: string
  readonly mark: string
  readonly madeAt: string
}

export type SetFigureMarkRow = never

export const setFigureMark: Statement<SetFigureMarkParams, SetFigureMarkRow> = {
  name: 'setFigureMark_49e320e4',
  text: `insert into figure_mark (city_id, mark, made_at) values ($1, $2, $3)
on conflict (city_id) do update set mark = excluded.mark, made_at = excluded.made_at`,
  order: ['cityId', 'mark', 'madeAt'],
}
