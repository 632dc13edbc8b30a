/** What one turn answers, and what it leaves to the next in line. */
export interface TurnResult<Answer, Left> {
  readonly answer: Answer
  readonly left: Left | null
}

/**
 * One after the other for each key, at once for different ones. Whoever comes next is handed what the one before left,
 * so that ten people checking in to one whistle neither overtake each other nor load it ten times.
 */
export class Turns<Left> {
  readonly #last = new Map<string, Promise<Left | null>>()

  async take<Answer>(key: string, work: (left: Left | null) => Promise<TurnResult<Answer, Left>>): Promise<Answer> {
    const before = this.#last.get(key) ?? Promise.resolve(null)
    const turn = before.then(work)
    // A turn that failed leaves nothing; the next one looks for itself.
    const left = turn.then(
      (result) => result.left,
      () => null,
    )
    this.#last.set(key, left)
    try {
      return (await turn).answer
    } finally {
      if (this.#last.get(key) === left) this.#last.delete(key)
    }
  }
}
