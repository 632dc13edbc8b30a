import { workLag, type City, type WorkLag } from '@shaoying/application'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { giveMeasures } from '../processes/measure-exchange.ts'
import type { OpenStreams } from '../realtime/open-streams.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What this server measures, for Prometheus. */
    readonly metrics: Registry
  }
}

const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Measures requests by route and status, and what they wait for: connections, the door, the workers behind. */
export function measure(app: FastifyInstance, city: City, streams: OpenStreams): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'shaoying_http_request_seconds',
    help: 'Time to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: secondsBuckets,
    registers: [registry],
  })
  const known = new Map<string, Histogram.Internal<string>>()
  app.addHook('onResponse', (request, reply, done) => {
    const [route, status] = [request.routeOptions.config.row?.path ?? 'none', String(reply.statusCode)]
    const key = `${request.method} ${status} ${route}`
    const line = known.get(key) ?? requests.labels({ method: request.method, route, status })
    known.set(key, line)
    line.observe(reply.elapsedTime / 1000)
    done()
  })
  gauge(registry, 'shaoying_pool_connections', 'Connections to the database', ['pool', 'state'], (set) => {
    for (const [pool, { totalCount, idleCount, waitingCount }] of [
      ['door', city.pool],
      ['readers', city.readers],
    ] as const) {
      set({ pool, state: 'busy' }, totalCount - idleCount)
      set({ pool, state: 'idle' }, idleCount)
      set({ pool, state: 'wanted' }, waitingCount)
    }
  })
  gauge(registry, 'shaoying_door_waiting', 'Commands that wait to be written', [], (set) =>
    set({}, city.door.waitingCount),
  )
  gauge(registry, 'shaoying_streams_open', 'Live streams', [], (set) => set({}, streams.total))
  measureLag(registry, city)
  gauge(registry, 'shaoying_server_processes', 'Processes that share the port and are counted here', [], (set) =>
    set({}, 1),
  )
  giveMeasures(registry)
  app.decorate('metrics', registry)
}

/** Asked once for all gauges of a scrape; a database that does not answer leaves the last values out. */
function measureLag(registry: Registry, city: City): void {
  let asked: Promise<WorkLag | null> | null = null
  const lag = () =>
    (asked ??= workLag(city)
      .catch(() => null)
      .finally(() => (asked = null)))
  gauge(
    registry,
    'shaoying_clock_lag_seconds',
    'How long the most overdue clock has waited to fire',
    [],
    async (set) => {
      const now = await lag()
      if (now) set({}, now.clockSeconds)
    },
    'max',
  )
  gauge(
    registry,
    'shaoying_clocks_set_aside',
    'Clocks that cannot be fired and wait in quarantine',
    [],
    async (set) => {
      const now = await lag()
      if (now) set({}, now.clocksSetAside)
    },
    'max',
  )
  gauge(
    registry,
    'shaoying_follower_lag_seconds',
    'How long the oldest unread fact has waited',
    ['follower'],
    async (set) => {
      for (const { name, seconds } of (await lag())?.followers ?? []) set({ follower: name }, seconds)
    },
    'max',
  )
}

type Set = (labels: Record<string, string>, value: number) => void

/** `aggregator`: what several processes' values come to together; what they read from the one database is not added up. */
function gauge(
  registry: Registry,
  name: string,
  help: string,
  labelNames: readonly string[],
  collect: (set: Set) => void | Promise<void>,
  aggregator: 'sum' | 'max' = 'sum',
): void {
  const metric: Gauge = new Gauge({
    name,
    help,
    labelNames: [...labelNames],
    registers: [registry],
    aggregator,
    collect: () => {
      metric.reset()
      return collect((labels, value) => metric.set(labels, value))
    },
  })
}
