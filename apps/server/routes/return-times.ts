const soonestMs = 2_000
const latestSeconds = 60
const betweenLooksMs = 1_000

/**
 * When those who are turned away may come back: one after the other, as fast as commands were served in the last
 * second. Told the same moment they would all stand at the door again, and turning them away would be all the work there is.
 */
export class ReturnTimes {
  #nextAtMs = 0
  #perSecond = 1
  #looked = { count: 0, atMs: 0 }

  /** How many commands were served so far, from time to time. */
  served(count: number, nowMs: number): void {
    const passedMs = nowMs - this.#looked.atMs
    if (passedMs < betweenLooksMs && passedMs >= 0) return
    this.#perSecond = Math.max(1, ((count - this.#looked.count) * 1000) / Math.max(betweenLooksMs, passedMs))
    this.#looked = { count, atMs: nowMs }
  }

  /** Whole seconds until the next one may come back. */
  next(nowMs: number): number {
    const atMs = Math.min(Math.max(this.#nextAtMs, nowMs + soonestMs), nowMs + latestSeconds * 1000)
    this.#nextAtMs = atMs + 1000 / this.#perSecond
    return Math.ceil((atMs - nowMs) / 1000)
  }
}
