import net from 'node:net'

/** One request of a client; made anew for each. */
export interface ThinRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface ThinAnswer {
  readonly status: number
  readonly text: string
  /** Seconds, where the answer asks to come again. */
  readonly retryAfter?: number
}

interface Asked {
  readonly resolve: (answer: ThinAnswer) => void
  readonly reject: (error: Error) => void
}

const headEnd = Buffer.from('\r\n\r\n')

/**
 * One kept connection that asks one thing at a time and reads no more of an answer than its status, its length and
 * its body: the load must cost little, because it shares the machine with what it measures.
 */
export class ThinConnection {
  readonly #socket: net.Socket
  readonly #host: string
  #asked: Asked | null = null
  #read: Buffer | null = null

  constructor(port: number) {
    this.#host = `127.0.0.1:${port}`
    this.#socket = net.connect({ host: '127.0.0.1', port, noDelay: true })
    this.#socket.on('data', (chunk) => this.#take(chunk))
    this.#socket.on('error', (error) => this.#fail(error))
    this.#socket.on('close', () => this.#fail(new Error('the connection was closed')))
  }

  send({ method, path, headers, body }: ThinRequest): Promise<ThinAnswer> {
    let head = `${method} ${path} HTTP/1.1\r\nhost: ${this.#host}\r\n`
    for (const name in headers) head += `${name}: ${headers[name]}\r\n`
    const text =
      body === undefined
        ? `${head}\r\n`
        : `${head}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    return new Promise((resolve, reject) => {
      this.#asked = { resolve, reject }
      this.#socket.write(text)
    })
  }

  /** False once either side has gone. */
  get isOpen(): boolean {
    return !this.#socket.destroyed && this.#socket.writable
  }

  end(): void {
    this.#asked = null
    this.#socket.destroy()
  }

  #fail(error: Error): void {
    this.#asked?.reject(error)
    this.#asked = null
  }

  #take(chunk: Buffer): void {
    const all = this.#read === null ? chunk : Buffer.concat([this.#read, chunk])
    this.#read = all
    const headLength = all.indexOf(headEnd)
    if (headLength < 0) return
    const head = all.toString('latin1', 0, headLength)
    const length = Number(/\r\ncontent-length: (\d+)/iu.exec(head)?.[1] ?? 0)
    const bodyAt = headLength + headEnd.length
    if (/\r\ntransfer-encoding: chunked/iu.test(head))
      return this.#fail(new Error('the load reads no answers in chunks'))
    if (all.length < bodyAt + length) return
    this.#read = null
    const asked = this.#asked
    this.#asked = null
    const retryAfter = /\r\nretry-after: (\d+)/iu.exec(head)?.[1]
    asked?.resolve({
      status: Number(head.slice(9, 12)),
      text: all.toString('utf8', bodyAt, bodyAt + length),
      ...(retryAfter === undefined ? {} : { retryAfter: Number(retryAfter) }),
    })
  }
}
