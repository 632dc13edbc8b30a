import { randomFillSync } from 'node:crypto'

const poolBytes = 16 * 1024
let pool = Buffer.alloc(0)
let used = 0

/**
 * Random bytes of the same source as `crypto.randomBytes`, which is asked for many at once: asking costs a microsecond
 * each time. Every byte is handed out once. Not for keys and tokens, which should not lie about in memory.
 */
export function pooledRandomBytes(count: number): Buffer {
  if (used + count > pool.length) {
    pool = randomFillSync(Buffer.allocUnsafeSlow(Math.max(poolBytes, count)))
    used = 0
  }
  used += count
  return pool.subarray(used - count, used)
}
