import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { archiveSettings } from './archive.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { databaseName, keepCredentials, loginName, loopbackUrl, type Credentials } from './credentials.ts'
import { ensureLogin, ServerBusyError } from './ensure-login.ts'
import { withFolderLock } from './folder-lock.ts'
import { launchServer } from './launch-server.ts'
import { findPlace, settlePlace, type Place } from './place.ts'
import { findPostmaster, waitUntilStopped, type Postmaster } from './postmaster.ts'
import { countUsers, registerUser, unregisterUser } from './registered-users.ts'
import type { ServerAccount } from './server-account.ts'
import { watchServer } from './watch-server.ts'

export interface EmbeddedPostgresOptions {
  /** Folder of the data; made when absent. See `settlePlace` for where the data lies when root's home is private. */
  readonly dataDir: string
  /** Folder of other PostgreSQL programs (15 or newer); default: those of the npm package of this platform. */
  readonly binariesDir?: string
  readonly log: (line: string) => void
  /** Folder that gets every piece of the server's log, for backups; a running server keeps what it was started with. */
  readonly backupDir?: string
  /** Server settings that win over ours. Never turn `fsync` off outside tests. */
  readonly settings?: Readonly<Record<string, string>>
  /** As root: the accounts to run the server as, best first, and the folders outside private homes. */
  readonly accounts?: readonly string[]
  readonly openFolders?: readonly string[]
}

export interface EmbeddedPostgres {
  /** Address of the database for the application's login, which owns the database but is no superuser. */
  readonly url: string
  /** True when the server already ran, started by another process or left behind by a killed one. */
  readonly attached: boolean
  /** Where cluster, log and passwords really lie. */
  readonly folder: string
  /** Takes this use back; the last one out stops the server and waits until it has. Twice is harmless. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL on a folder, or attaches to the one that already runs there. Safe to call from several processes
 * at once, and after any of them, or the server, was killed. The server outlives a killed caller: nothing is lost,
 * the next caller attaches. A killed server is started again as long as a caller lives. Errors are single sentences for the operator.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log } = options
  const { place, account } = settlePlace(path.resolve(options.dataDir), log, options.accounts, options.openFolders)
  return withFolderLock(place.lock, log, async () => {
    const credentials = keepCredentials(place.credentials)
    const { port, attached } = await bringUp(place, account, credentials, options)
    const note = registerUser(place.users)
    const endWatch = watchServer(place.cluster, () => revive(place, account, credentials, options), log)
    log(`${attached ? 'Attached to' : 'Started'} PostgreSQL on 127.0.0.1:${port}, data in ${place.folder}.`)
    return {
      url: loopbackUrl(loginName, credentials.login, port, databaseName),
      attached,
      folder: place.folder,
      stop: async () => {
        endWatch()
        await release(place, note, log)
      },
    }
  })
}

/**
 * Stops the server of `dataDir` if one runs, whoever started it; `force` also when living processes use it.
 * Answers whether no server runs any more.
 */
export async function stopEmbeddedPostgres(
  options: Pick<EmbeddedPostgresOptions, 'dataDir' | 'log'> & { force?: boolean },
): Promise<boolean> {
  const place = findPlace(path.resolve(options.dataDir))
  if (!place) return true
  return withFolderLock(place.lock, options.log, async () => {
    if (countUsers(place.users) > 0 && options.force !== true) return false
    await stopServer(place)
    return true
  })
}

const bringUpPatienceMilliseconds = 60_000

/** A server that goes down between our look and our question is looked for again, and started when it is gone. */
async function bringUp(
  place: Place,
  account: ServerAccount,
  credentials: Credentials,
  options: EmbeddedPostgresOptions,
): Promise<{ port: number; attached: boolean }> {
  const startedAt = performance.now()
  for (;;) {
    const running = await findPostmaster(place.cluster)
    const { port } = running ?? (await createAndLaunch(place, account, credentials, options))
    try {
      await ensureLogin(place, port, credentials)
      return { port, attached: running !== undefined }
    } catch (error) {
      if (!(error instanceof ServerBusyError) || performance.now() - startedAt > bringUpPatienceMilliseconds)
        throw error
      await sleep(100)
    }
  }
}

async function createAndLaunch(
  place: Place,
  account: ServerAccount,
  credentials: Credentials,
  options: EmbeddedPostgresOptions,
): Promise<Postmaster> {
  const binaries = findBinaries(account, options.binariesDir, options.log, options.openFolders)
  ensureCluster(place, binaries, account, credentials.superuser, options.settings?.['fsync'] !== 'off')
  const archiving = options.backupDir === undefined ? {} : archiveSettings(options.backupDir, account)
  return launchServer(place, binaries, account, { ...archiving, ...options.settings })
}

/** Whoever of the watching processes comes first starts the server; for the others it runs already. */
async function revive(
  place: Place,
  account: ServerAccount,
  credentials: Credentials,
  options: EmbeddedPostgresOptions,
): Promise<void> {
  await withFolderLock(place.lock, options.log, async () => {
    if (!(await findPostmaster(place.cluster))) await createAndLaunch(place, account, credentials, options)
  })
}

async function release(place: Place, note: string, log: (line: string) => void): Promise<void> {
  await withFolderLock(place.lock, log, async () => {
    unregisterUser(place.users, note)
    const others = countUsers(place.users)
    if (others > 0) return log(`PostgreSQL stays up: ${others} other process(es) of ours use it.`)
    await stopServer(place)
  })
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is kept. */
async function stopServer(place: Place): Promise<void> {
  const running = await findPostmaster(place.cluster)
  if (!running) return
  process.kill(running.pid, 'SIGINT')
  await waitUntilStopped(place.cluster, running.pid)
}
