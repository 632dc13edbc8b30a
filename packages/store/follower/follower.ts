import { execute, maybeOne, one, run, type Database } from '../statement.ts'
import { inTransaction } from '../transaction.ts'
import type { Pool, PoolClient } from '../pool.ts'
import { advanceFollower } from './advance-follower.sql.ts'
import { claimFollower, type ClaimFollowerRow } from './claim-follower.sql.ts'
import { insertSeal, type InsertSealParams } from './insert-seal.sql.ts'
import { lastEvent } from './last-event.sql.ts'
import { listHashesAfter, type ListHashesAfterRow } from './list-hashes-after.sql.ts'
import { moveFollowers as move } from './move-followers.sql.ts'
import { openFollower } from './open-follower.sql.ts'
import { tryHold } from './try-hold.sql.ts'
import { readEventsAfter, type ReadEventsAfterRow } from './read-events-after.sql.ts'

/** A place in the trace, in commit order. Opaque to callers; `start` is before everything. */
export interface TracePlace {
  readonly transactionId: string
  readonly position: number
}

export const traceStart: TracePlace = { transactionId: '0', position: 0 }

export type FollowedEvent = ReadEventsAfterRow

/** Facts after a place, oldest first, at most `most`. */
export function readEventsFrom(
  db: Database,
  cityId: string,
  after: TracePlace,
  most: number,
): Promise<FollowedEvent[]> {
  return run(db, readEventsAfter, {
    cityId,
    afterTransactionId: after.transactionId,
    afterPosition: after.position,
    most,
  })
}

/** The newest place that can be followed; the start when nothing has happened. */
export async function latestPlace(db: Database, cityId: string): Promise<TracePlace> {
  const row = await maybeOne(db, lastEvent, { cityId })
  return row ? { transactionId: row.transaction_id, position: row.position } : traceStart
}

/** How far a follower has come, as it stands in its row. */
export type FollowerRow = ClaimFollowerRow

/** Where the follower is after its work, and the running seal when it keeps one. */
export interface FollowerAdvance extends TracePlace {
  readonly seal: string | null
  readonly sealedCount: number
}

/**
 * Runs `work` as the only worker of this follower in this city; answers null when another one holds it. What
 * `work` does on the client and the new place are committed together, so that nothing is done twice or left out.
 */
export async function asFollower<T>(
  pool: Pool,
  cityId: string,
  name: string,
  work: (client: PoolClient, row: FollowerRow, advance: (to: FollowerAdvance) => Promise<void>) => Promise<T>,
): Promise<T | null> {
  return inTransaction(pool, async (client) => {
    const row = (await maybeOne(client, claimFollower, { cityId, name })) ?? (await openAndClaim(client, cityId, name))
    if (!row) return null
    return work(client, row, async (to) => void (await execute(client, advanceFollower, { cityId, name, ...to })))
  })
}

/**
 * Runs `work` as the only one at it in this city, whichever server; answers null when another one is. For work that reads
 * no trace: its row holds no place there, so it is never behind.
 */
export function inTurn<T>(
  pool: Pool,
  cityId: string,
  name: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T | null> {
  return asFollower(pool, cityId, `turn:${name}`, (client) => work(client))
}

async function openAndClaim(client: PoolClient, cityId: string, name: string): Promise<FollowerRow | undefined> {
  const opened = await execute(client, openFollower, { cityId, name })
  return opened === 1 ? maybeOne(client, claimFollower, { cityId, name }) : undefined
}

/**
 * Runs `work` unless somebody else runs it under this name in this city; then null. An economy and no promise: two
 * servers of a cluster may not see each other's hold, so `work` must bear being done twice. When the holder dies the
 * database lets go.
 */
export async function whileHolding<T>(
  pool: Pool,
  cityId: string,
  name: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T | null> {
  return inTransaction(pool, async (client) =>
    (await one(client, tryHold, { cityId, name })).isHeld ? work(client) : null,
  )
}

export async function addSeal(db: Database, seal: InsertSealParams): Promise<void> {
  await execute(db, insertSeal, seal)
}

/** As `readEventsFrom`, hashes alone. */
export function readHashesFrom(
  db: Database,
  cityId: string,
  after: TracePlace,
  most: number,
): Promise<ListHashesAfterRow[]> {
  return run(db, listHashesAfter, {
    cityId,
    afterTransactionId: after.transactionId,
    afterPosition: after.position,
    most,
  })
}

/** Moves these followers from one place to another without work; those that have not come to `from` stay where they are. Answers how many moved. */
export function moveFollowers(
  db: Database,
  cityId: string,
  names: readonly string[],
  from: TracePlace,
  to: TracePlace,
): Promise<number> {
  return execute(db, move, {
    cityId,
    names,
    fromStart: from.position === 0,
    fromTransactionId: from.transactionId,
    fromPosition: from.position,
    toTransactionId: to.transactionId,
    toPosition: to.position,
  })
}
