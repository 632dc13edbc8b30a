// Generated from end-expired-sessions.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface EndExpiredSessionsParams {
  readonly cityId: string
  readonly at: string
}

export type EndExpiredSessionsRow = never

export const endExpiredSessions: Statement<EndExpiredSessionsParams, EndExpiredSessionsRow> = {
  name: 'endExpiredSessions_9c381f06',
  text: `-- Forgets sessions that are over, of everybody.
delete from session where city_id = $1 and expires_at <= $2::timestamptz`,
  order: ['cityId', 'at'],
}
