/** Whether one more is within the number, and when the window begins anew. */
export interface Counted {
  readonly isWithin: boolean
  readonly retryAfterSeconds: number
}

interface Window {
  count: number
  readonly endsAtMs: number
}

/** So many keys are remembered; the ones whose window began first are forgotten first. */
const mostKeys = 50_000

/**
 * Counts requests by key in windows of fixed length. In memory, one for each server: it protects a machine, it is not
 * a ledger.
 */
export class RequestCounter {
  readonly #most: number
  readonly #windowMs: number
  readonly #windows = new Map<string, Window>()

  constructor(most: number, windowSeconds: number) {
    this.#most = most
    this.#windowMs = windowSeconds * 1000
  }

  /** Counts one request of that key at that moment of the machine. */
  count(key: string, nowMs: number): Counted {
    let window = this.#windows.get(key)
    if (window === undefined || window.endsAtMs <= nowMs) {
      this.#windows.delete(key)
      window = { count: 0, endsAtMs: nowMs + this.#windowMs }
      this.#windows.set(key, window)
      this.#forget()
    }
    window.count += 1
    return { isWithin: window.count <= this.#most, retryAfterSeconds: Math.ceil((window.endsAtMs - nowMs) / 1000) }
  }

  #forget(): void {
    if (this.#windows.size <= mostKeys) return
    const [oldest] = this.#windows.keys()
    if (oldest !== undefined) this.#windows.delete(oldest)
  }
}

/** An address as one caller: of IPv6 the first 64 bits, because a household is given that many addresses. */
export function callerAddress(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped !== undefined || !ip.includes(':')) return mapped ?? ip
  const [head = '', tail] = ip.toLowerCase().split('::')
  const [left, right] = [head.split(':').filter(Boolean), (tail ?? '').split(':').filter(Boolean)]
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
