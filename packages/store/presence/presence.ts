import { run, type Database } from '../statement.ts'
import { endPresence as endStatement } from './end-presence.sql.ts'
import { notePresence as noteStatement, type NotePresenceRow } from './note-presence.sql.ts'

export interface PresenceInput {
  readonly cityId: string
  readonly orderId: string
  readonly personId: string
  readonly unitId: string | null
  readonly doing: 'viewing' | 'writing'
  readonly at: string
  /** Who was heard of before this moment only is gone. */
  readonly staleBefore: string
}

/** Notes that somebody has an order open and answers who else has. */
export async function notePresence(db: Database, input: PresenceInput): Promise<readonly NotePresenceRow[]> {
  return run(db, noteStatement, input)
}

/** Forgets it and answers whose screens should know. */
export async function endPresence(
  db: Database,
  { cityId, orderId, personId, staleBefore }: Pick<PresenceInput, 'cityId' | 'orderId' | 'personId' | 'staleBefore'>,
): Promise<readonly string[]> {
  return (await run(db, endStatement, { cityId, orderId, personId, staleBefore })).map((row) => row.person_id)
}
