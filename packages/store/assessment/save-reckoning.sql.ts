// Generated from save-reckoning.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SaveReckoningParams {
  readonly cityId: string
  readonly windowId: string
  readonly resultHash: string
  readonly summary: unknown
  readonly madeAt: string
}

export type SaveReckoningRow = never

export const saveReckoning: Statement<SaveReckoningParams, SaveReckoningRow> = {
  name: 'saveReckoning_e794cec7',
  text: `-- The window's reckoning, in place of the one before. Its results follow in the same transaction.

insert into assessment_reckoning (city_id, window_id, result_hash, summary, made_at)
values ($1, $2, $3, $4::jsonb, $5::timestamptz)
on conflict (city_id, window_id) do update set result_hash = excluded.result_hash, summary = excluded.summary, made_at = excluded.made_at`,
  order: ['cityId', 'windowId', 'resultHash', 'summary', 'madeAt'],
  json: ['summary'],
}
