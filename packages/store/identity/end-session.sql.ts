// Generated from end-session.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface EndSessionParams {
  readonly cityId: string
  readonly personId: string
  readonly sessionId: string
}

export type EndSessionRow = never

export const endSession: Statement<EndSessionParams, EndSessionRow> = {
  name: 'endSession_d21a5dbb',
  text: `-- Ends one session of a person.
delete from session where city_id = $1 and person_id = $2::uuid and session_id = $3::uuid`,
  order: ['cityId', 'personId', 'sessionId'],
}
