import pg from 'pg'
import { poolConfig, type Pool, type PoolClient, type PoolOptions } from '../pool.ts'
import { askLogPlace, ReplicaWatch } from './replica-watch.ts'

export interface ReportPoolOptions extends PoolOptions {
  /** Answers older than this are not given: then the primary is asked. */
  readonly mostLagSeconds: number
}

/** Who answers reports at the moment. */
export interface ReportSource {
  readonly from: 'replica' | 'primary'
  /** Everything committed until then is in the answer. */
  readonly asOf: Date
  /** Why not the replica. */
  readonly fault: string | null
}

const betweenLooksMs = 1_000
const patienceMs = 2_000

/**
 * A pool for reports: connections to a replica as long as it follows closely enough, else to the primary. The replica
 * is looked at every second; of one that goes away a report under way is told to come again (503).
 */
export class ReportPool extends pg.Pool {
  readonly #primary: Pool
  readonly #mostLagMs: number
  readonly #watch = new ReplicaWatch()
  readonly #probe: Pool
  readonly #timer: NodeJS.Timeout
  #looking: Promise<void> | null = null

  constructor(url: string, primary: Pool, { mostLagSeconds, ...options }: ReportPoolOptions) {
    super({ ...poolConfig(url, options), connectionTimeoutMillis: patienceMs })
    this.#primary = primary
    this.#mostLagMs = mostLagSeconds * 1000
    this.#probe = new pg.Pool({
      connectionString: url,
      max: 1,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      application_name: 'shaoying replica?',
    })
    this.#probe.on('error', () => undefined)
    this.on('connect', (client) => client.on('error', () => undefined))
    this.on('error', (error) => options.onError?.(error))
    this.#timer = setInterval(() => void this.look(), betweenLooksMs).unref()
  }

  /** Where reports are answered from now, and as of when. */
  get source(): ReportSource {
    const { asOf, fault } = this.#watch.standing
    const now = Date.now()
    if (asOf !== null && now - asOf <= this.#mostLagMs) return { from: 'replica', asOf: new Date(asOf), fault: null }
    return {
      from: 'primary',
      asOf: new Date(now),
      fault: fault ?? (asOf === null ? 'has not caught up yet' : `is ${Math.round((now - asOf) / 1000)} s behind`),
    }
  }

  /** Looks at both; by itself every second. */
  look(): Promise<void> {
    return (this.#looking ??= this.#look().finally(() => (this.#looking = null)))
  }

  override connect(): Promise<PoolClient>
  override connect(
    callback: (error: Error | undefined, client: PoolClient | undefined, done: (release?: unknown) => void) => void,
  ): void
  override connect(
    callback?: (error: Error | undefined, client: PoolClient | undefined, done: (release?: unknown) => void) => void,
  ): Promise<PoolClient> | void {
    if (this.source.from === 'primary') return callback ? this.#primary.connect(callback) : this.#primary.connect()
    if (callback) return super.connect(callback)
    // One that has just gone away is found out here before the watch finds out.
    return super.connect().catch(() => this.#primary.connect())
  }

  override async end(): Promise<void> {
    clearInterval(this.#timer)
    await Promise.all([super.end(), this.#probe.end()])
  }

  async #look(): Promise<void> {
    const at = Date.now()
    // In this order: what the replica has replayed is compared with where the primary was before.
    const primary = await askLogPlace(this.#primary)
    this.#watch.note(at, primary, await askLogPlace(this.#probe))
  }
}
