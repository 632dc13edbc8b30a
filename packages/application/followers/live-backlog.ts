import type { Addressed } from './live-audience.ts'
import { isVisibleIn, readSnapshot, type Snapshot } from './snapshot.ts'

/**
 * What screens were told lately, so that a thousand that come back at once cost one question to the database and not a
 * thousand. Holds every fact of transactions from `#floor` on, up to where the feed is.
 */
export class LiveBacklog {
  readonly #most: number
  #kept: Addressed[] = []
  #floor: bigint
  /** Whoever left before this has missed too much. */
  #tooOld = 0n

  constructor(place: string, most: number) {
    this.#most = most
    this.#floor = readSnapshot(place)!.to
  }

  add(messages: readonly Addressed[]): void {
    this.#kept.push(...messages)
    const over = this.#kept.length - this.#most
    if (over <= 0) return
    for (const { transactionId } of this.#kept.splice(0, over))
      if (transactionId >= this.#floor) this.#floor = transactionId + 1n
  }

  /** True when everything after the snapshot is here. */
  reaches({ from }: Snapshot): boolean {
    return from >= this.#floor
  }

  isTooOld({ from }: Snapshot): boolean {
    return from <= this.#tooOld
  }

  giveUp({ from }: Snapshot): void {
    if (from > this.#tooOld) this.#tooOld = from
  }

  /** Takes what was read from the database since `from`, in place of what is here and as far as it is not here yet. */
  extend({ from }: Snapshot, older: readonly Addressed[]): void {
    const known = new Set(this.#kept.map(keyOf))
    this.#kept = [...older.filter((one) => !known.has(keyOf(one))), ...this.#kept]
    this.#floor = from
  }

  since(snapshot: Snapshot): readonly Addressed[] {
    return this.#kept.filter(({ transactionId }) => !isVisibleIn(snapshot, transactionId))
  }
}

const keyOf = ({ message: { subject, id, version } }: Addressed): string => `${subject}/${id}/${version}`
