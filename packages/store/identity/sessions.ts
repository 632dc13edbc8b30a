import { execute, maybeOne, run, type Database } from '../statement.ts'
import { actForUnit as actForUnitStatement, type ActForUnitParams } from './act-for-unit.sql.ts'
import { endSession as endSessionStatement, type EndSessionParams } from './end-session.sql.ts'
import {
  endExpiredSessions as endExpiredSessionsStatement,
  type EndExpiredSessionsParams,
} from './end-expired-sessions.sql.ts'
import { endSessions as endSessionsStatement, type EndSessionsParams } from './end-sessions.sql.ts'
import {
  listSessions as listSessionsStatement,
  type ListSessionsParams,
  type ListSessionsRow,
} from './list-sessions.sql.ts'
import { openSession as openSessionStatement, type OpenSessionParams } from './open-session.sql.ts'
import {
  resolveSession as resolveSessionStatement,
  type ResolveSessionParams,
  type ResolveSessionRow,
} from './resolve-session.sql.ts'

export type ResolvedSession = ResolveSessionRow
export type ListedSession = ListSessionsRow

/** Opens a session; false when the second factor's step was used before, or there is no account. */
export async function openSession(db: Database, session: OpenSessionParams): Promise<boolean> {
  return (await maybeOne(db, openSessionStatement, session)) !== undefined
}

/** Who has the token, as they stand now; undefined when the session is over, idle for too long, or was never there. */
export function resolveSession(db: Database, token: ResolveSessionParams): Promise<ResolvedSession | undefined> {
  return maybeOne(db, resolveSessionStatement, token)
}

export function listSessions(db: Database, of: ListSessionsParams): Promise<ListedSession[]> {
  return run(db, listSessionsStatement, of)
}

/** False when the person has no such session. */
export async function endSession(db: Database, session: EndSessionParams): Promise<boolean> {
  return (await execute(db, endSessionStatement, session)) === 1
}

/** Ends all sessions of a person but the one excepted; answers how many. */
export function endSessions(db: Database, of: EndSessionsParams): Promise<number> {
  return execute(db, endSessionsStatement, of)
}

/** Forgets sessions that are over; answers how many. */
export function endExpiredSessions(db: Database, of: EndExpiredSessionsParams): Promise<number> {
  return execute(db, endExpiredSessionsStatement, of)
}

/** False when the person has no such session. */
export async function actForUnit(db: Database, acting: ActForUnitParams): Promise<boolean> {
  return (await execute(db, actForUnitStatement, acting)) === 1
}
