import {
  appendFileSync,
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type pg from 'pg'
import { copyCluster } from '../backup/copy-cluster.ts'
import { findBinaries } from '../embedded/binaries.ts'
import { ensureCluster } from '../embedded/cluster.ts'
import { databaseName, keepCredentials, loginName, loopbackUrl, superuserName } from '../embedded/credentials.ts'
import { ensureLogin } from '../embedded/ensure-login.ts'
import { launchServer } from '../embedded/launch-server.ts'
import { settlePlace, type Place } from '../embedded/place.ts'
import { findPostmaster, waitUntilStopped } from '../embedded/postmaster.ts'
import type { ServerAccount } from '../embedded/server-account.ts'
import { withConnection } from '../with-connection.ts'

const silent = (): void => undefined

/** A server of its own, started by hand: nobody starts it again when it is killed. */
export class PlainServer {
  readonly name: string
  readonly #place: Place
  readonly #account: ServerAccount
  readonly #settings: Readonly<Record<string, string>>
  port = 0
  pid = 0

  constructor(folder: string, settings: Readonly<Record<string, string>> = {}) {
    this.name = path.basename(folder)
    const { place, account } = settlePlace(folder, silent)
    this.#place = place
    this.#account = account
    this.#settings = { shared_buffers: '128MB', ...settings }
  }

  get credentials(): ReturnType<typeof keepCredentials> {
    return keepCredentials(this.#place.credentials)
  }

  /** The application's address of it. */
  get url(): string {
    return loopbackUrl(loginName, this.credentials.login, this.port, databaseName)
  }

  /** Starts an empty server, or the one that lies there. */
  async start(): Promise<void> {
    const binaries = findBinaries(this.#account, process.env['POSTGRES_BINARIES'], silent)
    ensureCluster(this.#place, binaries, this.#account, this.credentials.superuser, this.#settings['fsync'] !== 'off')
    Object.assign(this, await launchServer(this.#place, binaries, this.#account, this.#settings))
  }

  async createDatabase(): Promise<void> {
    await ensureLogin(this.#place, this.port, this.credentials)
  }

  /** On the maintenance database, with all rights. */
  asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    return withConnection(loopbackUrl(superuserName, this.credentials.superuser, this.port, 'postgres'), 'pair', work)
  }

  /** Becomes a streaming standby of `primary`, from nothing; what lay here is removed. */
  async follow(primary: PlainServer): Promise<void> {
    rmSync(this.#place.cluster, { recursive: true, force: true })
    copyFileSync(primary.#place.credentials, this.#place.credentials)
    mkdirSync(this.#place.cluster, { mode: 0o700 })
    await primary.asSuperuser((client) => copyCluster(client, primary.#place.cluster, this.#place.cluster, false))
    mkdirSync(path.join(this.#place.cluster, 'pg_wal'), { recursive: true, mode: 0o700 })
    const source = `host=127.0.0.1 port=${primary.port} user=${superuserName} password=${primary.credentials.superuser} application_name=${this.name}`
    // What was set there for good is not meant for here.
    writeFileSync(path.join(this.#place.cluster, 'postgresql.auto.conf'), '')
    appendFileSync(path.join(this.#place.cluster, 'postgresql.auto.conf'), `primary_conninfo = '${source}'\n`)
    writeFileSync(path.join(this.#place.cluster, 'standby.signal'), '')
    chmodSync(this.#place.cluster, 0o700)
    if (this.#account.switch) {
      const { uid, gid } = this.#account.switch
      for (const entry of ['', ...readdirSync(this.#place.cluster, { recursive: true, encoding: 'utf8' })])
        chownSync(path.join(this.#place.cluster, entry), uid, gid)
    }
    await this.start()
  }

  /** Commits wait from now on until `standby` has them; resolves when it does. */
  async waitFor(standby: PlainServer): Promise<void> {
    await this.asSuperuser(async (client) => {
      await client.query(`alter system set synchronous_standby_names = 'ANY 1 ("${standby.name}")'`)
      await client.query('select pg_reload_conf()')
      for (let waited = 0; waited < 300; waited += 1) {
        const { rowCount } = await client.query(
          `select from pg_stat_replication where application_name = $1 and sync_state in ('sync', 'quorum') and state = 'streaming'`,
          [standby.name],
        )
        if (rowCount === 1) return
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error(`${standby.name} does not follow ${this.name}`)
    })
  }

  async promote(): Promise<void> {
    await this.asSuperuser((client) => client.query('select pg_promote()'))
  }

  /** To the whole server: no process of it tidies up. */
  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    process.kill(this.pid, signal)
  }

  async stop(): Promise<void> {
    const running = await findPostmaster(this.#place.cluster)
    if (!running) return
    process.kill(running.pid, 'SIGINT')
    await waitUntilStopped(this.#place.cluster, running.pid)
  }
}

/** The address that names both, for whoever follows the one that takes writes. */
export function addressOfBoth(one: PlainServer, other: PlainServer): string {
  return one.url.replace(`127.0.0.1:${one.port}`, `127.0.0.1:${one.port},127.0.0.1:${other.port}`)
}
