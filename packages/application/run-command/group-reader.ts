/**
 * Loads that are asked for in the same turn of the event loop, or while an earlier load runs, go as one query.
 * Answers null for an id that was not found.
 */
export class GroupReader<Row> {
  readonly #load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>
  #waiting: { readonly id: string, readonly resolve: (row: Row | null) => void, readonly reject: (error: unknown) => void }[] = []
  #scheduled = false

  constructor(load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>) {
    this.#load = load
  }

  read(id: string): Promise<Row | null> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id, resolve, reject })
      if (this.#scheduled) return
      this.#scheduled = true
      setImmediate(() => void this.#flush())
    })
  }

  async #flush(): Promise<void> {
    const group = this.#waiting
    this.#waiting = []
    this.#scheduled = false
    try {
      const rows = await this.#load([...new Set(group.map(({ id }) => id))])
      for (const { id, resolve } of group) resolve(rows.get(id) ?? null)
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }
}
