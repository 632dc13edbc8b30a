import type { Instant } from '@shaoying/domain'

/** Something somebody will do at a moment. */
export interface Act {
  readonly at: Instant
  readonly name: string
  /** Does it and answers what follows from it. */
  readonly act: () => Promise<readonly Act[]>
}

/** What is still to be done, soonest first; of the same moment in the order in which it was planned. */
export class Agenda {
  #acts: { readonly act: Act; readonly planned: number }[] = []
  #planned = 0

  get size(): number {
    return this.#acts.length
  }

  plan(acts: readonly Act[]): void {
    for (const act of acts) {
      this.#acts.push({ act, planned: this.#planned++ })
      this.#rise(this.#acts.length - 1)
    }
  }

  /** The next act, taken off; null when nothing is planned. */
  next(): Act | null {
    const first = this.#acts[0]
    const last = this.#acts.pop()
    if (!first || !last) return null
    if (this.#acts.length > 0) {
      this.#acts[0] = last
      this.#sink(0)
    }
    return first.act
  }

  #before(a: number, b: number): boolean {
    const [left, right] = [this.#acts[a]!, this.#acts[b]!]
    return left.act.at < right.act.at || (left.act.at === right.act.at && left.planned < right.planned)
  }

  #swap(a: number, b: number): void {
    const kept = this.#acts[a]!
    this.#acts[a] = this.#acts[b]!
    this.#acts[b] = kept
  }

  #rise(from: number): void {
    for (let child = from; child > 0; ) {
      const parent = (child - 1) >> 1
      if (!this.#before(child, parent)) return
      this.#swap(child, parent)
      child = parent
    }
  }

  #sink(from: number): void {
    for (let parent = from; ; ) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2]
      let least = parent
      if (left < this.#acts.length && this.#before(left, least)) least = left
      if (right < this.#acts.length && this.#before(right, least)) least = right
      if (least === parent) return
      this.#swap(parent, least)
      parent = least
    }
  }
}
