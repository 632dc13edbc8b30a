import pg from 'pg'
import { clientFor } from './primary/primary-client.ts'
import { typeParsers } from './type-parsers.ts'

export interface PoolOptions {
  /** Database role whose rights every connection takes on (`SET ROLE`); left out for migrations and owners' tools. */
  readonly role?: string
  /** Most connections at once; default 10. */
  readonly max?: number
  /** A statement that runs longer is cancelled; default 30 000. 0 means never. */
  readonly statementTimeoutMs?: number
  /** Plan prepared statements once: for pools whose few statements take rows as JSON, where replanning costs as much as the work. */
  readonly hasGenericPlans?: boolean
  /** Connections that nobody uses stay open; default: ten seconds. */
  readonly keepsIdle?: boolean
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string
  /** Told when an idle connection breaks; the pool replaces it by itself. Default: silence. */
  readonly onError?: (error: Error) => void
}

export type Pool = pg.Pool
export type PoolClient = pg.PoolClient

/** What @types/pg does not know yet: pg-pool waits for this before it hands a new connection out. */
type PoolConfig = pg.PoolConfig & { onConnect?: (client: pg.ClientBase) => Promise<unknown> }

/**
 * Opens a pool of connections to `url`; where that names several servers, to the one that takes writes. Every connection has the role, the statement timeout, `jit` off and UTC set
 * before its first use; a connection that cannot take the role on is refused, never used with the login's own rights.
 * Values come back as `type-parsers.ts` says. Close it with `end()`.
 */
export function openPool(url: string, options: PoolOptions = {}): Pool {
  const pool = new pg.Pool(poolConfig(url, options))
  // A connection that breaks while it is handed out fails its query; without a listener it would end the process too.
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('error', (error) => options.onError?.(error))
  return pool
}

/** What `openPool` gives the driver. */
export function poolConfig(url: string, options: PoolOptions = {}): pg.PoolConfig {
  const timeout = options.statementTimeoutMs ?? 30_000
  if (!Number.isInteger(timeout) || timeout < 0)
    throw new RangeError(`statementTimeoutMs must be a whole number ≥ 0, not ${timeout}`)
  const settings = [
    `SET statement_timeout = ${timeout}`,
    `SET idle_in_transaction_session_timeout = ${Math.max(60_000, timeout * 2)}`,
    `SET jit = off`,
    ...(options.hasGenericPlans ? ['SET plan_cache_mode = force_generic_plan'] : []),
    `SET timezone = 'UTC'`,
    `SET datestyle = 'ISO'`,
    ...(options.role === undefined ? [] : [`SET ROLE ${pg.escapeIdentifier(options.role)}`]),
  ].join('; ')
  const config: PoolConfig = {
    connectionString: url,
    Client: clientFor(url),
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'shaoying',
    connectionTimeoutMillis: 15_000,
    ...(options.keepsIdle ? { idleTimeoutMillis: 0 } : {}),
    keepAlive: true,
    types: typeParsers,
    onConnect: (client) => client.query(settings),
  }
  return config
}
