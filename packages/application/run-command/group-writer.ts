/** Tells a writer's settings apart from its work. */
export interface GroupWriterOptions<Item, Outcome> {
  /** Writes all items in one commit and answers in their order; throws when nothing was written. */
  readonly write: (items: readonly Item[]) => Promise<readonly Outcome[]>
  /** Items that share one of these never share a group, nor are they written at the same time: the second waits for the first. */
  readonly keysOf: (item: Item) => readonly string[]
  /** True for failures after which nobody knows whether the commit happened; then no item is tried again here. */
  readonly isUncertain: (error: unknown) => boolean
  readonly largestGroup: number
  readonly groupsInFlight: number
  /** Beside a group in flight another one starts only when at least so many wait: one large group costs less than two small ones. Default 1. */
  readonly nextGroupFrom?: number
}

interface Waiting<Item, Outcome> {
  readonly item: Item
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

/**
 * Group commit: requests that arrive while earlier ones are being written share the next statement and so one
 * `fsync`. A lone request does not wait for others. When a group fails, its members are tried alone, so that one bad member
 * harms nobody else.
 */
export class GroupWriter<Item, Outcome> {
  readonly #options: GroupWriterOptions<Item, Outcome>
  #waiting: Waiting<Item, Outcome>[] = []
  readonly #busyKeys = new Set<string>()
  #inFlight = 0
  #isStarting = false

  constructor(options: GroupWriterOptions<Item, Outcome>) {
    this.#options = options
  }

  /** How many requests wait for a place in a group; back-pressure looks here. */
  get waitingCount(): number {
    return this.#waiting.length
  }

  submit(item: Item): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      this.#startSoon()
    })
  }

  /** When everything that arrived in this turn of the event loop has joined: it costs no time and saves small groups. */
  #startSoon(): void {
    if (this.#isStarting) return
    this.#isStarting = true
    setImmediate(() => {
      this.#isStarting = false
      this.#startGroups()
    })
  }

  #startGroups(): void {
    const { groupsInFlight, nextGroupFrom = 1 } = this.#options
    while (this.#inFlight < groupsInFlight && this.#waiting.length >= (this.#inFlight === 0 ? 1 : nextGroupFrom)) {
      const group = this.#takeGroup()
      if (group.length === 0) return
      this.#inFlight += 1
      void this.#writeGroup(group).finally(() => {
        for (const { item } of group) for (const key of this.#options.keysOf(item)) this.#busyKeys.delete(key)
        this.#inFlight -= 1
        this.#startSoon()
      })
    }
  }

  #takeGroup(): Waiting<Item, Outcome>[] {
    const group: Waiting<Item, Outcome>[] = []
    const left: Waiting<Item, Outcome>[] = []
    for (const waiting of this.#waiting) {
      const keys = this.#options.keysOf(waiting.item)
      if (group.length < this.#options.largestGroup && !keys.some((key) => this.#busyKeys.has(key))) {
        for (const key of keys) this.#busyKeys.add(key)
        group.push(waiting)
      } else left.push(waiting)
    }
    this.#waiting = left
    return group
  }

  async #writeGroup(group: readonly Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.#options.write(group.map(({ item }) => item))
      group.forEach(({ resolve }, index) => resolve(outcomes[index]!))
    } catch (error) {
      if (group.length === 1 || this.#options.isUncertain(error)) group.forEach(({ reject }) => reject(error))
      else for (const waiting of group) await this.#writeGroup([waiting])
    }
  }
}
