import { execute, run, type Database } from '../statement.ts'
import { listQuarantine, type ListQuarantineRow } from './list-quarantine.sql.ts'
import { release } from './release.sql.ts'
import { setAside, type SetAsideParams } from './set-aside.sql.ts'

/** A clock that is due and could not be fired: since when, why, how often it was tried, when it is tried next. */
export type QuarantinedClock = ListQuarantineRow

/** Puts the clock of one thing (`order/…`, `whistle/…`) aside; it is tried again later and later, and listed meanwhile. */
export async function setClockAside(db: Database, params: SetAsideParams): Promise<void> {
  await execute(db, setAside, params)
}

export async function releaseClocks(db: Database, cityId: string, things: readonly string[]): Promise<void> {
  await execute(db, release, { cityId, things })
}

/** Oldest first. */
export function listQuarantinedClocks(db: Database, cityId: string): Promise<QuarantinedClock[]> {
  return run(db, listQuarantine, { cityId })
}
