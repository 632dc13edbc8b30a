import { ThinConnection, type ThinAnswer, type ThinRequest } from './thin-connection.ts'

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

/** What one client does once; null when there is nothing more to do. Counts as one, however many requests it sends. */
export type Errand = (ask: (request: ThinRequest) => Promise<ThinAnswer>) => Promise<'done' | string> | null

/** Each client runs its next errand when the last is done, until the time is up or there is nothing more to do. */
export async function closedLoop(port: number, clients: number, seconds: number, errand: Errand): Promise<LoadResult> {
  const latencies: number[] = []
  const failures: Record<string, number> = {}
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1000
  const run = async (): Promise<void> => {
    const connection = new ThinConnection(port)
    const ask = (request: ThinRequest): Promise<ThinAnswer> => connection.send(request)
    for (let now = performance.now(); now < endsAt; ) {
      const underway = errand(ask)
      if (underway === null) break
      const end = await underway
      const doneAt = performance.now()
      latencies.push(doneAt - now)
      if (end !== 'done') failures[end] = (failures[end] ?? 0) + 1
      now = doneAt
    }
    connection.end()
  }
  await Promise.all(Array.from({ length: clients }, run))
  const elapsed = (performance.now() - startedAt) / 1000
  const sorted = Float64Array.from(latencies).sort()
  return {
    clients,
    requests: latencies.length,
    seconds: elapsed,
    perSecond: latencies.length / elapsed,
    p50Ms: quantile(sorted, 0.5),
    p95Ms: quantile(sorted, 0.95),
    p99Ms: quantile(sorted, 0.99),
    failures,
  }
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted.length === 0 ? 0 : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}
