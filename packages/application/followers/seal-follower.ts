import { createHash } from 'node:crypto'
import { addSeal } from '@shaoying/store'
import type { TimeSource } from '../ports/clock.ts'
import type { Follower } from './follow-trace.ts'

/** A seal is written down about every so many facts; in between it stands in the follower's row. */
const factsPerSeal = 1000

/** The seal after one more fact, hex. */
export function sealAfter(seal: string | null, hash: string): string {
  return createHash('sha256')
    .update(seal ?? '')
    .update(hash)
    .digest('hex')
}

/**
 * Seals the trace in commit order: each seal vouches for every fact before it, so that removing a whole stream,
 * which its own chain cannot show, shows here.
 */
export function sealFollower(cityId: string, time: TimeSource): Follower {
  return {
    name: 'seal',
    async follow(client, events, before) {
      const seal = events.reduce((running, event) => sealAfter(running, event.hash), before.seal)!
      const sealedCount = before.sealedCount + events.length
      const number = Math.floor(sealedCount / factsPerSeal)
      if (number > Math.floor(before.sealedCount / factsPerSeal)) {
        const [first, last] = [events[0]!, events.at(-1)!]
        await addSeal(client, {
          cityId,
          sealNumber: number,
          firstPosition: first.position,
          lastPosition: last.position,
          eventCount: sealedCount,
          seal,
          sealedAt: time.now(),
        })
      }
      return { seal, sealedCount }
    },
  }
}
