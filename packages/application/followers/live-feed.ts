import { currentSnapshot, readLiveEvents, type LiveRead, type Pool } from '@shaoying/store'

/** Told of what was committed since the last time; what it answers is waited for, so that batches come in order. */
export type FeedListener = (read: LiveRead) => Promise<void>

/** More than this at once is told as a gap. */
export const mostLive = 5_000
const idleMs = 250
/** A server that writes all the time reads twenty times a second, not after each commit. */
const betweenReadsMs = 50

/**
 * One server's tail of the trace, for screens that are open: reads what every server has committed and hands it to
 * listeners. Nothing is kept and nothing passed over: a batch that a listener could not take is read again.
 */
export class LiveFeed {
  readonly #pool: Pool
  readonly #cityId: string
  readonly #listeners = new Set<FeedListener>()
  readonly #onError: (error: unknown) => void
  #place: string | null = null
  #beginning: Promise<void> | null = null
  #timer: NodeJS.Timeout | null = null
  #reading: Promise<void> | null = null
  #again = false
  #readAt = 0

  constructor(pool: Pool, cityId: string, onError: (error: unknown) => void) {
    this.#pool = pool
    this.#cityId = cityId
    this.#onError = onError
  }

  /** Up to where everything has been told; null while nobody listens. */
  get place(): string | null {
    return this.#place
  }

  /** Listens from the place answered on; reading goes on only while somebody does. */
  async subscribe(listener: FeedListener): Promise<string> {
    // Not in the middle of a batch, of which the newcomer would hear neither now nor later.
    while (this.#reading || this.#place === null) {
      if (this.#reading) await this.#reading
      else await (this.#beginning ??= this.#begin())
    }
    this.#listeners.add(listener)
    if (this.#timer === null) this.#schedule(0)
    return this.#place
  }

  unsubscribe(listener: FeedListener): void {
    this.#listeners.delete(listener)
    if (this.#listeners.size === 0) this.stop()
  }

  /** Reads soon instead of at the next turn: this server has just committed something. */
  wake(): void {
    if (this.#listeners.size === 0) return
    if (this.#reading) this.#again = true
    else this.#schedule(this.#soon())
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#place = null
  }

  /** What was committed after a place, for a screen that comes back. */
  readSince(place: string): Promise<LiveRead> {
    return readLiveEvents(this.#pool, this.#cityId, place, mostLive + 1)
  }

  async #begin(): Promise<void> {
    try {
      this.#place = await currentSnapshot(this.#pool)
    } finally {
      this.#beginning = null
    }
  }

  #soon(): number {
    return Math.max(0, this.#readAt + betweenReadsMs - performance.now())
  }

  #schedule(afterMs: number): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void (this.#reading ??= this.#read()), afterMs)
    this.#timer.unref()
  }

  async #read(): Promise<void> {
    const from = this.#place
    this.#again = false
    this.#readAt = performance.now()
    try {
      if (from === null) return
      const read = await this.readSince(from)
      if (read.events.length > 0) for (const listener of this.#listeners) await listener(read)
      if (this.#place === from) this.#place = read.snapshot
    } catch (error) {
      this.#onError(error)
    } finally {
      this.#reading = null
      if (this.#listeners.size > 0) this.#schedule(this.#again ? this.#soon() : idleMs)
    }
  }
}
