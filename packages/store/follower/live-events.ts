import { one, run, type Database } from '../statement.ts'
import { currentSnapshot as currentSnapshotStatement } from './current-snapshot.sql.ts'
import { readLiveEvents as readLiveEventsStatement } from './read-live-events.sql.ts'

/** A fact of an order or a whistle, as screens hear of it. */
export interface LiveEvent {
  readonly streamId: string
  readonly streamKind: string
  readonly sequence: number
  readonly kind: string
  readonly at: string
  readonly transactionId: string
}

export interface LiveRead {
  /** What had been visible when this was read; the next read begins there. */
  readonly snapshot: string
  /** Those of one stream in order. */
  readonly events: readonly LiveEvent[]
}

/** Facts committed since the snapshot, at most `most` of them. Throws the driver's error for a text that is no snapshot. */
export async function readLiveEvents(db: Database, cityId: string, since: string, most: number): Promise<LiveRead> {
  const rows = await run(db, readLiveEventsStatement, { cityId, since, most })
  return {
    snapshot: rows[0]!.snapshot,
    events: rows.filter(({ streamId }) => streamId !== null) as unknown as LiveEvent[],
  }
}

/** The snapshot of now, to read from. */
export async function currentSnapshot(db: Database): Promise<string> {
  return (await one(db, currentSnapshotStatement, {})).snapshot
}
