import http from 'node:http'
import type { AddressInfo } from 'node:net'

interface Backend {
  readonly url: URL
  readonly agent: http.Agent
  isReady: boolean
}

/**
 * The least that any proxy in front of several servers does: asks each `/readyz` now and then, sends requests in turn to
 * those that are ready, over connections that it keeps. It repeats nothing: what fails behind it has failed for the caller.
 */
export class ReadyProxy {
  readonly #backends: Backend[] = []
  readonly #server = http.createServer((request, response) => this.#pass(request, response))
  readonly #timer: NodeJS.Timeout
  #turn = 0

  constructor(betweenLooksMs: number) {
    this.#timer = setInterval(() => void this.#look(), betweenLooksMs)
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return (this.#server.address() as AddressInfo).port
  }

  /** Resolves when the server is ready. */
  async add(address: string): Promise<void> {
    const backend: Backend = { url: new URL(address), agent: new http.Agent({ keepAlive: true }), isReady: false }
    this.#backends.push(backend)
    while (!backend.isReady) await new Promise((resolve) => setTimeout(resolve, 50))
  }

  close(): void {
    clearInterval(this.#timer)
    for (const { agent } of this.#backends) agent.destroy()
    this.#server.closeAllConnections()
    this.#server.close()
  }

  async #look(): Promise<void> {
    await Promise.all(
      this.#backends.map(async (backend) => {
        backend.isReady = await fetch(new URL('/readyz', backend.url)).then(
          (answer) => answer.ok,
          () => false,
        )
      }),
    )
  }

  #pass(request: http.IncomingMessage, response: http.ServerResponse): void {
    const ready = this.#backends.filter(({ isReady }) => isReady)
    const backend = ready[this.#turn++ % ready.length]
    const fail = (): void => void (response.headersSent ? response.destroy() : response.writeHead(502).end())
    if (!backend) return fail()
    const passed = http.request(
      {
        host: backend.url.hostname,
        port: backend.url.port,
        agent: backend.agent,
        method: request.method,
        path: request.url,
        headers: request.headers,
      },
      (answer) => {
        const { connection: _hop, ...headers } = answer.headers
        response.writeHead(answer.statusCode ?? 502, headers)
        answer.on('error', fail).pipe(response)
      },
    )
    passed.on('error', fail)
    request.pipe(passed)
  }
}
