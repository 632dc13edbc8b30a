import pg from 'pg'
import { addressesOf } from './addresses-of.ts'

/** Where the server is that takes writes. */
export interface PrimaryPlace {
  readonly host: string
  readonly port: number
}

/** A connection that must not stay with a server that is the primary no more. */
export interface FollowingConnection {
  readonly place: PrimaryPlace
  /** Cuts it; what runs on it fails as with a broken line. */
  cut(): void
}

const probeMs = 1_500
const betweenLooksMs = 2_000
const oldPort = 5432

/** Nobody among the servers named takes writes at the moment: worth another try, as with a server that is away. */
class NoPrimaryError extends Error {
  readonly code = 'ECONNREFUSED'
}

/**
 * Knows which of several servers is the primary. Asks all of them at once and takes the one that is not in recovery;
 * when two say so, as after a promotion without the old one's death, the one on the newer timeline. While connections are open it
 * looks every two seconds whether another server has been promoted, and cuts connections to the old one: a machine that
 * froze or was cut off never says so itself.
 */
export class PrimaryFinder {
  readonly #addresses: readonly string[]
  readonly #connections = new Set<FollowingConnection>()
  #known: PrimaryPlace | null = null
  #asking: Promise<PrimaryPlace> | null = null
  #timer: NodeJS.Timeout | null = null

  constructor(url: string) {
    this.#addresses = addressesOf(url)
  }

  /** Throws, with a code that stands for an unreachable server, when none takes writes. */
  async find(): Promise<PrimaryPlace> {
    return this.#known ?? (this.#asking ??= this.#ask().finally(() => (this.#asking = null)))
  }

  /** What was known is doubted: a connection there could not be made. */
  forget(place: PrimaryPlace): void {
    if (this.#known && isSame(this.#known, place)) this.#known = null
  }

  add(connection: FollowingConnection): void {
    this.#connections.add(connection)
    this.#timer ??= setInterval(() => void this.#look(), betweenLooksMs).unref()
  }

  remove(connection: FollowingConnection): void {
    this.#connections.delete(connection)
    if (this.#connections.size > 0 || this.#timer === null) return
    clearInterval(this.#timer)
    this.#timer = null
  }

  async #look(): Promise<void> {
    if (this.#asking) return
    const primary = await (this.#asking = this.#ask().finally(() => (this.#asking = null))).catch(() => null)
    if (primary) for (const connection of this.#connections) if (!isSame(connection.place, primary)) connection.cut()
  }

  async #ask(): Promise<PrimaryPlace> {
    const answers = await Promise.all(
      this.#addresses.map((address) => timelineOf(address).then((timeline) => ({ address, timeline }))),
    )
    const newest = answers.reduce((best, answer) => (answer.timeline > best.timeline ? answer : best))
    if (newest.timeline === '')
      throw new NoPrimaryError(`None of the ${this.#addresses.length} database servers takes writes.`)
    const { hostname, port } = new URL(newest.address)
    this.#known = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || oldPort) }
    return this.#known
  }
}

/** The timeline that a primary writes, as it begins the names of its log pieces; empty for a standby or a server that does not answer. */
async function timelineOf(address: string): Promise<string> {
  const client = new pg.Client({
    connectionString: address,
    application_name: 'shaoying primary?',
    connectionTimeoutMillis: probeMs,
    query_timeout: probeMs,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ timeline: string | null }>(
      `SELECT CASE WHEN pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean THEN NULL ELSE substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8) END AS timeline`,
    )
    return rows[0]?.timeline ?? ''
  } catch {
    return ''
  } finally {
    // A frozen server does not answer the farewell either.
    void client.end().catch(() => undefined)
  }
}

const isSame = (one: PrimaryPlace, other: PrimaryPlace): boolean => one.host === other.host && one.port === other.port
