import type { Pool } from '../pool.ts'
import { isStoreUnreachable } from './is-store-unreachable.ts'
import { ScopedBatch, type PreparedQuery } from './scoped-batch.ts'

export type Rows = readonly Record<string, unknown>[]

/** One reader's scope and questions, in this order. */
interface Reading {
  readonly queries: readonly PreparedQuery[]
  readonly resolve: (rows: readonly Rows[]) => void
  readonly reject: (error: unknown) => void
}

/** So many readers wait that one more would only wait longer; nothing was asked. */
export class ReadersOverrun extends Error {
  override readonly name = 'ReadersOverrun'
}

const mostTogether = 16
const mostWaiting = 1000

/**
 * Hands readers to the connections of a pool. While connections are free each reader has one; when there are more
 * readers, those that wait share them, several in one message: a connection that carried one reader a turn of the event
 * loop would carry fewest when most is to be done. Each reader's questions follow the statement that sets their scope,
 * and after an error PostgreSQL runs nothing more of the message, so that nobody reads with somebody else's eyes.
 */
export class SharedReads {
  readonly #pool: Pool
  #waiting: Reading[] = []
  #busy = 0
  #isStarting = false

  constructor(pool: Pool) {
    this.#pool = pool
  }

  /** `queries` begin with the statement that sets the scope. Rejects with the driver's error or `ReadersOverrun`. */
  read(queries: readonly PreparedQuery[]): Promise<readonly Rows[]> {
    if (this.#waiting.length >= mostWaiting)
      return Promise.reject(new ReadersOverrun('too many readers wait for the database'))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ queries, resolve, reject })
      this.#startSoon()
    })
  }

  /** When everybody who came in this turn of the event loop is here. */
  #startSoon(): void {
    if (this.#isStarting) return
    this.#isStarting = true
    setImmediate(() => {
      this.#isStarting = false
      this.#start()
    })
  }

  #start(): void {
    const most = this.#pool.options.max
    while (this.#waiting.length > 0 && this.#busy < most) {
      const group = this.#waiting.splice(
        0,
        Math.min(mostTogether, Math.ceil(this.#waiting.length / (most - this.#busy))),
      )
      this.#busy += 1
      void this.#readTogether(group).finally(() => {
        this.#busy -= 1
        this.#startSoon()
      })
    }
  }

  /** Who stood before a failure has their rows; whose question failed is told; who stood behind is asked for again. */
  async #readTogether(group: readonly Reading[]): Promise<void> {
    const { rows, failure } = await this.#ask(group.flatMap(({ queries }) => queries))
    let at = 0
    let failed = failure === null ? group.length : 0
    for (const { queries, resolve } of group) {
      if (failure !== null && at + queries.length > failure.at) break
      resolve(rows.slice(at, at + queries.length))
      at += queries.length
      failed += failure === null ? 0 : 1
    }
    if (failure === null) return
    const left = group.slice(failed + 1)
    group[failed]!.reject(failure.error)
    if (isStoreUnreachable(failure.error)) for (const { reject } of left) reject(failure.error)
    else if (left.length > 0) await this.#readTogether(left)
  }

  /** The rows of each query; of one that failed and those after it nothing. */
  async #ask(
    queries: readonly PreparedQuery[],
  ): Promise<{
    readonly rows: readonly Rows[]
    readonly failure: { readonly error: unknown; readonly at: number } | null
  }> {
    let batch: ScopedBatch | undefined
    let release: ((isLost?: boolean) => void) | undefined
    let isLost = false
    try {
      const client = await this.#pool.connect()
      release = (lost) => client.release(lost)
      const rows = await new Promise<readonly Rows[]>((resolve, reject) => {
        batch = client.query(new ScopedBatch(queries, resolve, reject))
      })
      return { rows, failure: null }
    } catch (error) {
      isLost = isStoreUnreachable(error)
      return { rows: batch?.rows ?? [], failure: { error, at: batch?.failedAt ?? 0 } }
    } finally {
      release?.(isLost || batch?.isConnectionSpoilt)
    }
  }
}
