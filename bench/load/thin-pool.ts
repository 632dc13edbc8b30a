import { ThinConnection, type ThinAnswer, type ThinRequest } from './thin-connection.ts'

/** As many kept connections as there are requests under way: for loads that do not wait for each other. */
export class ThinPool {
  readonly #port: number
  readonly #idle: ThinConnection[] = []

  constructor(port: number) {
    this.#port = port
  }

  /** Rejects when the line breaks before the answer is there. */
  async send(request: ThinRequest): Promise<ThinAnswer> {
    const connection = this.#take()
    const answer = await connection.send(request)
    this.#idle.push(connection)
    return answer
  }

  end(): void {
    for (const connection of this.#idle) connection.end()
  }

  #take(): ThinConnection {
    for (let kept = this.#idle.pop(); kept; kept = this.#idle.pop()) if (kept.isOpen) return kept
    return new ThinConnection(this.#port)
  }
}
