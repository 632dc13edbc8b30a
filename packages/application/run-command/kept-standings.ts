import type { Standing } from './decide-order.ts'

/**
 * Orders as this process last saved them, those forgotten first that were saved longest ago. Only a shortcut: what is saved on
 * the strength of it is still checked against the version in the database, and what is refused is looked up again.
 */
export class KeptStandings {
  readonly #most: number
  readonly #standings = new Map<string, Standing>()

  /** `most`: how many orders are remembered. */
  constructor(most: number) {
    this.#most = most
  }

  get(orderId: string): Standing | undefined {
    return this.#standings.get(orderId)
  }

  keep(orderId: string, standing: Standing): void {
    this.#standings.delete(orderId)
    this.#standings.set(orderId, standing)
    if (this.#standings.size > this.#most) this.#standings.delete(this.#standings.keys().next().value!)
  }

  forget(orderId: string): void {
    this.#standings.delete(orderId)
  }
}
