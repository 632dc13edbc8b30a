// Generated from list-sessions.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListSessionsParams {
  readonly cityId: string
  readonly personId: string
  readonly at: string
  readonly idleSince: string
}

export interface ListSessionsRow {
  readonly session_id: string
  readonly kind: string
  readonly created_at: string
  readonly last_used_at: string
  readonly expires_at: string
  readonly address: string
  readonly agent: string
}

export const listSessions: Statement<ListSessionsParams, ListSessionsRow> = {
  name: 'listSessions_c719b91d',
  text: `-- A person's sessions that still hold, last used first.
select session_id, kind, created_at, last_used_at, expires_at, address, agent
from session
where city_id = $1 and person_id = $2::uuid and expires_at > $3::timestamptz and last_used_at > $4::timestamptz
order by last_used_at desc, session_id`,
  order: ['cityId', 'personId', 'at', 'idleSince'],
}
