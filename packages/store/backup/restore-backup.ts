import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { loopbackUrl, superuserName, type Credentials } from '../embedded/credentials.ts'
import { settlePlace } from '../embedded/place.ts'
import type { ServerAccount } from '../embedded/server-account.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded/start-embedded-postgres.ts'
import { withConnection } from '../with-connection.ts'
import { archiveFolder, fetchCommand } from '../embedded/archive.ts'
import type { Backup, BackupNote } from './back-up.ts'

export interface RestoreOptions {
  readonly backupDir: string
  /** Folder to restore to; it must hold no database yet. */
  readonly dataDir: string
  /** To what stood at this moment; to the last that was handed over when left out. */
  readonly at?: string
  readonly binariesDir?: string
  readonly log: (line: string) => void
}

/** Settings of the way back, taken out again when it is done. */
const recovering = ['restore_command', 'recovery_target_time', 'recovery_target_action', 'hot_standby']

/** Whole backups below `backupDir`, oldest first. */
export function listBackups(backupDir: string): readonly Backup[] {
  if (!existsSync(backupDir)) return []
  const folders = readdirSync(backupDir)
    .filter((name) => name.startsWith('base-'))
    .sort()
    .map((name) => path.join(backupDir, name))
  return folders
    .filter((folder) => existsSync(path.join(folder, 'backup.json')))
    .map((folder) => ({
      folder,
      ...(JSON.parse(readFileSync(path.join(folder, 'backup.json'), 'utf8')) as BackupNote),
    }))
}

/**
 * Brings a backup back into a fresh folder, lets PostgreSQL replay the log up to the moment asked for, and answers the
 * running server. Throws one sentence when there is no backup from before that moment, or the folder is taken.
 */
export async function restoreBackup({
  backupDir,
  dataDir,
  at,
  log,
  ...more
}: RestoreOptions): Promise<EmbeddedPostgres & { readonly from: Backup }> {
  const moment = at === undefined ? undefined : new Date(at).toISOString()
  const from = listBackups(backupDir).findLast(({ endedAt }) => moment === undefined || endedAt <= moment)
  if (!from)
    throw new Error(`${backupDir} holds no whole backup${moment === undefined ? '' : ` that had ended by ${moment}`}.`)
  const { place, account } = settlePlace(path.resolve(dataDir), log)
  if (existsSync(place.cluster))
    throw new Error(
      `${place.folder} holds a database already: restore to a folder of its own, look at it, and then put it in place.`,
    )
  cpSync(path.join(from.folder, 'credentials.json'), place.credentials)
  cpSync(path.join(from.folder, 'cluster'), place.cluster, { recursive: true })
  prepare(place.cluster, { backupDir, moment, account })
  const server = await startEmbeddedPostgres({ dataDir, log, ...more })
  const credentials = JSON.parse(readFileSync(place.credentials, 'utf8')) as Credentials
  await withConnection(
    loopbackUrl(superuserName, credentials.superuser, Number(new URL(server.url).port), 'postgres'),
    'restore',
    async (client) => {
      for (const name of recovering) await client.query(`alter system reset ${name}`)
    },
  )
  return { ...server, from }
}

function prepare(
  cluster: string,
  {
    backupDir,
    moment,
    account,
  }: { readonly backupDir: string; readonly moment: string | undefined; readonly account: ServerAccount },
): void {
  if (!existsSync(archiveFolder(backupDir)))
    throw new Error(`${archiveFolder(backupDir)} is missing: a backup is whole only with the log pieces beside it.`)
  mkdirSync(path.join(cluster, 'pg_wal'), { recursive: true, mode: 0o700 })
  const lines = {
    restore_command: fetchCommand(backupDir),
    hot_standby: 'off',
    ...(moment === undefined
      ? {}
      : { recovery_target_time: moment.replace('T', ' ').replace('Z', '+00'), recovery_target_action: 'promote' }),
  }
  appendFileSync(
    path.join(cluster, 'postgresql.auto.conf'),
    Object.entries(lines)
      .map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
      .join(''),
  )
  writeFileSync(path.join(cluster, 'recovery.signal'), '')
  chmodSync(cluster, 0o700)
  if (!account.switch) return
  const { uid, gid } = account.switch
  for (const entry of ['', ...readdirSync(cluster, { recursive: true, encoding: 'utf8' })])
    chownSync(path.join(cluster, entry), uid, gid)
}
