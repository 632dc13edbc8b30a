import { addSeal, asFollower, readHashesFrom, type Pool } from '@shaoying/store'
import type { TimeSource } from '../ports/clock.ts'
import { sealAfter } from './seal-follower.ts'

const page = 10_000

/**
 * Seals a trace that is far ahead of its seal, ten thousand facts and one written seal at a time; what it comes to is
 * what the follower comes to. Answers how many facts were sealed; may be broken off and begun again.
 */
export async function sealInBulk(
  pool: Pool,
  cityId: string,
  time: TimeSource,
  onPage: (sealed: number) => void = () => undefined,
): Promise<number> {
  let total = 0
  for (;;) {
    const done = await asFollower(pool, cityId, 'seal', async (client, row, advance) => {
      const hashes = await readHashesFrom(
        client,
        cityId,
        { transactionId: row.transaction_id, position: row.position },
        page,
      )
      const [first, last] = [hashes[0], hashes.at(-1)]
      if (!first || !last) return 0
      const seal = hashes.reduce((running, { hash }) => sealAfter(running, hash), row.seal)!
      const sealedCount = row.sealed_count + hashes.length
      // Numbered by thousands of facts, as the follower numbers them.
      const sealNumber = Math.floor(sealedCount / 1000)
      if (sealNumber > Math.floor(row.sealed_count / 1000))
        await addSeal(client, {
          cityId,
          sealNumber,
          firstPosition: first.position,
          lastPosition: last.position,
          eventCount: sealedCount,
          seal,
          sealedAt: time.now(),
        })
      await advance({ transactionId: last.transaction_id, position: last.position, seal, sealedCount })
      return hashes.length
    })
    total += done ?? 0
    onPage(total)
    if (done === null || done < page) return total
  }
}
