// Generated from find-reckoning.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindReckoningParams {
  readonly cityId: string
  readonly windowId: string
}

export interface FindReckoningRow {
  readonly window_id: string
  readonly is_public: boolean
  readonly result_hash: string
  readonly summary: unknown
  readonly made_at: string
}

export const findReckoning: Statement<FindReckoningParams, FindReckoningRow> = {
  name: 'findReckoning_8318228d',
  text: `select window_id, is_public, result_hash, summary, made_at from assessment_reckoning where city_id = $1 and window_id = $2`,
  order: ['cityId', 'windowId'],
}
