import { latestPlace, readEventsFrom, type FollowedEvent, type Pool, type TracePlace } from '@shaoying/store'

/** Told of facts in commit order, those that were committed together at once. */
export type FeedListener = (events: readonly FollowedEvent[]) => void

const batch = 500
const idleMs = 250

/**
 * One server's tail of the trace, for screens that are open: reads what every server has committed, in order,
 * and hands it to listeners. Nothing is kept; a screen that was away asks for what it missed.
 */
export class LiveFeed {
  readonly #pool: Pool
  readonly #cityId: string
  readonly #listeners = new Set<FeedListener>()
  readonly #onError: (error: unknown) => void
  #place: TracePlace | null = null
  #timer: NodeJS.Timeout | null = null
  #reading = false
  #again = false

  constructor(pool: Pool, cityId: string, onError: (error: unknown) => void) {
    this.#pool = pool
    this.#cityId = cityId
    this.#onError = onError
  }

  /** Listens from now on; the function answered ends it. Reading goes on only while somebody listens. */
  subscribe(listener: FeedListener): () => void {
    this.#listeners.add(listener)
    if (this.#timer === null) this.#schedule(0)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.stop()
    }
  }

  /** Reads at once instead of at the next turn: this server has just committed something. */
  wake(): void {
    if (this.#listeners.size === 0) return
    if (this.#reading) this.#again = true
    else this.#schedule(0)
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#place = null
  }

  /** What happened after a place, for a screen that comes back. */
  async missedSince(place: TracePlace, most: number): Promise<readonly FollowedEvent[]> {
    return readEventsFrom(this.#pool, this.#cityId, place, most)
  }

  #schedule(afterMs: number): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#read(), afterMs)
    this.#timer.unref()
  }

  async #read(): Promise<void> {
    this.#reading = true
    this.#again = false
    let read = 0
    try {
      this.#place ??= await latestPlace(this.#pool, this.#cityId)
      const events = await readEventsFrom(this.#pool, this.#cityId, this.#place, batch)
      read = events.length
      const last = events.at(-1)
      if (last) this.#place = { transactionId: last.transaction_id, position: last.position }
      if (events.length > 0) for (const listener of this.#listeners) listener(events)
    } catch (error) {
      this.#onError(error)
    } finally {
      this.#reading = false
      if (this.#listeners.size > 0) this.#schedule(read === batch || this.#again ? 0 : idleMs)
    }
  }
}
