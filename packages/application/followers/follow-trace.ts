import type { FollowedEvent, Pool, PoolClient, TracePlace } from '@shaoying/store'
import { asFollower, readEventsFrom } from '@shaoying/store'

/** Someone who reads the trace in order: a projection, the seal, the messages. */
export interface Follower {
  /** Stable; names its row. */
  readonly name: string
  /** People look at what it keeps and expect it to be of this second: it is followed beside the others, never behind them. */
  readonly isWatched?: true
  /** Runs before facts are read, in transactions of its own; the follower stays where it is while this answers false. */
  prepare?(pool: Pool): Promise<boolean>
  /**
   * Works through facts in commit order, on the client whose transaction also moves the place. Answers the
   * running seal when it keeps one.
   */
  follow(client: PoolClient, events: readonly FollowedEvent[], before: FollowerProgress): Promise<FollowerProgress>
}

/** What a follower carries from batch to batch. */
export interface FollowerProgress {
  readonly seal: string | null
  readonly sealedCount: number
}

const batch = 500

/**
 * Brings one follower up to date. Answers how many facts it worked through; 0 when there were none, or when
 * another worker holds it (that one does the work).
 */
export async function followTrace(pool: Pool, cityId: string, follower: Follower): Promise<number> {
  let total = 0
  if (follower.prepare && !(await follower.prepare(pool))) return 0
  for (;;) {
    const done = await asFollower(pool, cityId, follower.name, async (client, row, advance) => {
      const after: TracePlace = { transactionId: row.transaction_id, position: row.position }
      const events = await readEventsFrom(client, cityId, after, batch)
      const last = events.at(-1)
      if (!last) return 0
      const progress = await follower.follow(client, events, { seal: row.seal, sealedCount: row.sealed_count })
      await advance({ transactionId: last.transaction_id, position: last.position, ...progress })
      return events.length
    })
    total += done ?? 0
    if (done === null || done < batch) return total
  }
}
