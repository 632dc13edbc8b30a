import http from 'node:http'

/** One request of a client; made anew for each. */
export interface LoadRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface LoadAnswer {
  readonly status: number
  readonly text: string
}

export interface LoadResult {
  readonly clients: number
  readonly requests: number
  readonly seconds: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  /** Requests answered with another status than wanted, by status. */
  readonly failures: Readonly<Record<string, number>>
}

/**
 * Closed loop: each client sends its next request when the last is answered, until the time is up or there is
 * nothing more to send. Only addresses of this machine.
 * @param next the client's next request; null when it has none
 */
export async function load(port: number, clients: number, seconds: number, next: (client: number) => LoadRequest | null, onAnswer: (answer: LoadAnswer) => void = () => undefined): Promise<LoadResult> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients })
  const latencies: number[] = []
  const failures: Record<string, number> = {}
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1000
  const run = async (client: number): Promise<void> => {
    while (performance.now() < endsAt) {
      const request = next(client)
      if (request === null) return
      const sentAt = performance.now()
      const answer = await send(port, agent, request)
      latencies.push(performance.now() - sentAt)
      if (answer.status >= 300) failures[answer.status] = (failures[answer.status] ?? 0) + 1
      onAnswer(answer)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => run(client)))
  agent.destroy()
  const elapsed = (performance.now() - startedAt) / 1000
  const sorted = Float64Array.from(latencies).sort()
  return { clients, requests: latencies.length, seconds: elapsed, perSecond: latencies.length / elapsed, p50Ms: quantile(sorted, 0.5), p95Ms: quantile(sorted, 0.95), p99Ms: quantile(sorted, 0.99), failures }
}

export function send(port: number, agent: http.Agent | undefined, { method, path, headers, body }: LoadRequest): Promise<LoadAnswer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
    const request = http.request({ host: '127.0.0.1', port, method, path, ...(agent ? { agent } : {}), headers: { ...headers, ...length } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted.length === 0 ? 0 : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}
