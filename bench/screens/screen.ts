import http from 'node:http'

/** Something that a screen was told. */
export interface Told {
  readonly id: string
  readonly version: number
  readonly kind: string
}

/** A screen as a browser holds it open: keeps the place it was told and the time after which to come back. */
export class Screen {
  readonly #headers: Readonly<Record<string, string>>
  readonly #onTold: (told: Told) => void
  readonly told: Told[] = []
  lastId = ''
  retryMs = 0
  reloads = 0
  #request: http.ClientRequest | null = null
  #rest = ''

  constructor(headers: Readonly<Record<string, string>>, onTold: (told: Told) => void = () => undefined) {
    this.#headers = headers
    this.#onTold = onTold
  }

  /** Resolves when the screen has its place; rejects when it is not let in or the line breaks before. */
  open(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const headers = {
        ...this.#headers,
        accept: 'text/event-stream',
        ...(this.lastId === '' ? {} : { 'last-event-id': this.lastId }),
      }
      this.#rest = ''
      let isPlaced = false
      this.#request = http.get(
        { port, host: '127.0.0.1', path: '/api/v1/stream', headers, agent: false },
        (response) => {
          if (response.statusCode !== 200) {
            response.resume()
            return void reject(new Error(`the stream answers ${response.statusCode}`))
          }
          response
            .setEncoding('utf8')
            .on('data', (text: string) => {
              if (this.#take(text) && !isPlaced) {
                isPlaced = true
                resolve()
              }
            })
            .on('error', reject)
            .on('close', () => reject(new Error('the stream ended')))
        },
      )
      this.#request.on('error', reject)
    })
  }

  /** Breaks the line, as a network does. */
  cut(): void {
    this.#request?.destroy()
    this.#request = null
  }

  /** True when a place came with it. */
  #take(text: string): boolean {
    const blocks = (this.#rest + text).split('\n\n')
    this.#rest = blocks.pop()!
    let hasPlace = false
    for (const block of blocks) {
      for (const line of block.split('\n')) {
        if (line.startsWith('id: ')) [this.lastId, hasPlace] = [line.slice(4), true]
        else if (line.startsWith('retry: ')) this.retryMs = Number(line.slice(7))
        else if (line === 'event: reload') this.reloads += 1
        else if (line.startsWith('data: {"'))
          this.#tell(
            JSON.parse(line.slice(6)) as { orderId?: string; whistleId?: string; version: number; kind: string },
          )
      }
    }
    return hasPlace
  }

  #tell({
    orderId,
    whistleId,
    version,
    kind,
  }: {
    readonly orderId?: string
    readonly whistleId?: string
    readonly version: number
    readonly kind: string
  }): void {
    const told = { id: orderId ?? whistleId ?? '', version, kind }
    this.told.push(told)
    this.#onTold(told)
  }
}
