// Generated from end-sessions.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface EndSessionsParams {
  readonly cityId: string
  readonly personId: string
  readonly exceptSessionId: string | null
}

export type EndSessionsRow = never

export const endSessions: Statement<EndSessionsParams, EndSessionsRow> = {
  name: 'endSessions_c3220461',
  text: `-- Ends all sessions of a person, or all but one.

delete from session
where city_id = $1 and person_id = $2::uuid and ($3::uuid is null or session_id <> $3::uuid)`,
  order: ['cityId', 'personId', 'exceptSessionId'],
}
