/**
 * Loads that are asked for in the same turn of the event loop, or while an earlier load runs, go as one query: one at a
 * time, so that a busy server asks for many at once. Answers null for an id that was not found.
 */
export class GroupReader<Row> {
  readonly #load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>
  #waiting: {
    readonly id: string
    readonly resolve: (row: Row | null) => void
    readonly reject: (error: unknown) => void
  }[] = []
  #isUnderway = false

  constructor(load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>) {
    this.#load = load
  }

  read(id: string): Promise<Row | null> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id, resolve, reject })
      if (this.#isUnderway) return
      this.#isUnderway = true
      setImmediate(() => void this.#flush())
    })
  }

  async #flush(): Promise<void> {
    const group = this.#waiting
    this.#waiting = []
    try {
      const rows = await this.#load([...new Set(group.map(({ id }) => id))])
      for (const { id, resolve } of group) resolve(rows.get(id) ?? null)
    } catch (error) {
      for (const { reject } of group) reject(error)
    } finally {
      this.#isUnderway = this.#waiting.length > 0
      if (this.#isUnderway) setImmediate(() => void this.#flush())
    }
  }
}
