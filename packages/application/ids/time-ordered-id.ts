import { pooledRandomBytes } from './random-bytes.ts'

let lastMs = 0
let counter = 0

/**
 * A UUID of version 7 (RFC 9562): 48 bits of time, then a counter that begins anew, somewhere in its lower half, with
 * every millisecond, so that ids of one process ascend; the rest is random.
 */
export function timeOrderedId(): string {
  const random = pooledRandomBytes(10)
  const nowMs = Date.now()
  if (nowMs > lastMs) {
    lastMs = nowMs
    counter = random.readUInt16BE(0) & 0x7ff
  } else if ((counter += 1) > 0xfff) {
    // More than the counter holds: the next millisecond is taken early.
    lastMs += 1
    counter = 0
  }
  const time = lastMs.toString(16).padStart(12, '0')
  random[2] = (random[2]! & 0x3f) | 0x80
  const rest = random.toString('hex', 2)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${rest.slice(0, 4)}-${rest.slice(4)}`
}
