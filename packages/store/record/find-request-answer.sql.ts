// Generated from find-request-answer.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindRequestAnswerParams {
  readonly cityId: string
  readonly actorId: string
  readonly key: string
}

export interface FindRequestAnswerRow {
  readonly answer: unknown
}

export const findRequestAnswer: Statement<FindRequestAnswerParams, FindRequestAnswerRow> = {
  name: 'findRequestAnswer_ed997140',
  text: `-- What was answered when a person's request with this key was carried out.

select answer from request_key where city_id = $1 and actor_id = $2 and key = $3`,
  order: ['cityId', 'actorId', 'key'],
}
