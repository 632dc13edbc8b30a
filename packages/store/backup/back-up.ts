import { mkdirSync, writeFileSync } from 'node:fs'
import { copyFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { keepCredentials, loopbackUrl, superuserName } from '../embedded/credentials.ts'
import { findPlace, type Place } from '../embedded/place.ts'
import { findPostmaster } from '../embedded/postmaster.ts'
import { withConnection } from '../with-connection.ts'

/** What a whole backup says of itself, in `backup.json`; a folder without it was broken off. */
export interface BackupNote {
  readonly startedAt: string
  /** From this moment on the backup can be restored to. */
  readonly endedAt: string
  readonly major: string
  readonly files: number
  readonly bytes: number
}

export interface Backup extends BackupNote {
  readonly folder: string
}

/** What belongs to a running server and not to its data, as PostgreSQL's documentation of base backups lists it. */
const leftOut = /^(?:pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/|^(?:postmaster\.(?:pid|opts)|recovery\.signal|standby\.signal)$|(?:^|\/)pgsql_tmp/

/**
 * Copies the running embedded database of `dataDir` to a new folder below `backupDir`, without stopping anything.
 * Together with the log pieces in `backupDir/wal` it can be restored to any later moment. The vault's key is not in it:
 * keep it apart. Throws one sentence when the server does not run or does not hand its log over.
 */
export async function backUp({ dataDir, backupDir }: { readonly dataDir: string, readonly backupDir: string }): Promise<Backup> {
  const place = findPlace(dataDir)
  const running = place && (await findPostmaster(place.cluster))
  if (!place || !running) throw new Error(`No embedded database runs on ${dataDir}.`)
  const credentials = keepCredentials(place.credentials)
  return withConnection(loopbackUrl(superuserName, credentials.superuser, running.port, 'postgres'), 'backup', async (client) => {
    const { rows: [server] } = await client.query<{ archiving: string, command: string, major: string, now: string }>(`select current_setting('archive_mode') as archiving, current_setting('archive_command') as command, (current_setting('server_version_num')::int / 10000)::text as major, to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24-MI-SS"Z"') as now`)
    if (server?.archiving !== 'on') throw new Error('The database was started without BACKUP_DIR and hands its log to nobody: set BACKUP_DIR, stop Shaoying everywhere and start it again.')
    const folder = path.join(backupDir, `base-${server.now}`)
    const base = path.join(folder, 'cluster')
    mkdirSync(base, { recursive: true, mode: 0o700 })
    const startedAt = new Date().toISOString()
    await client.query('select pg_backup_start($1, true)', [folder])
    const tree = await copyTree(place.cluster, base)
    const { rows: [label] } = await client.query<{ labelfile: string, spcmapfile: string }>('select labelfile, spcmapfile from pg_backup_stop(true)')
    writeFileSync(path.join(base, 'backup_label'), label!.labelfile, { mode: 0o600, flush: true })
    if (label!.spcmapfile.trim() !== '') writeFileSync(path.join(base, 'tablespace_map'), label!.spcmapfile, { mode: 0o600, flush: true })
    await copyFile(place.credentials, path.join(folder, 'credentials.json'))
    const note: BackupNote = { startedAt, endedAt: new Date().toISOString(), major: server.major, ...tree }
    writeFileSync(path.join(folder, 'backup.json'), `${JSON.stringify(note, undefined, 2)}\n`, { mode: 0o600, flush: true })
    return { folder, ...note }
  })
}

/** Files come and go while a server runs; the log brings right what was copied torn. */
async function copyTree(from: Place['cluster'], to: string): Promise<{ readonly files: number, readonly bytes: number }> {
  let [files, bytes] = [0, 0]
  const entries = await readdir(from, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const inside = path.relative(from, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')
    if (entry.isDirectory()) {
      mkdirSync(path.join(to, inside), { recursive: true, mode: 0o700 })
    } else if (entry.isFile() && !leftOut.test(inside)) {
      const target = path.join(to, inside)
      mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
      if (!(await copied(path.join(from, inside), target))) continue
      files += 1
      bytes += (await stat(target)).size
    }
  }
  return { files, bytes }
}

/** False when the file went away before it could be read. */
async function copied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
