import { mkdirSync, writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import path from 'node:path'
import { keepCredentials, loopbackUrl, superuserName } from '../embedded/credentials.ts'
import { findPlace } from '../embedded/place.ts'
import { findPostmaster } from '../embedded/postmaster.ts'
import { withConnection } from '../with-connection.ts'
import { copyCluster } from './copy-cluster.ts'

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

/**
 * Copies the running embedded database of `dataDir` to a new folder below `backupDir`, without stopping anything.
 * Together with the log pieces in `backupDir/wal` it can be restored to any later moment. The vault's key is not in it:
 * keep it apart. Throws one sentence when the server does not run or does not hand its log over.
 */
export async function backUp({
  dataDir,
  backupDir,
}: {
  readonly dataDir: string
  readonly backupDir: string
}): Promise<Backup> {
  const place = findPlace(dataDir)
  const running = place && (await findPostmaster(place.cluster))
  if (!place || !running) throw new Error(`No embedded database runs on ${dataDir}.`)
  const credentials = keepCredentials(place.credentials)
  return withConnection(
    loopbackUrl(superuserName, credentials.superuser, running.port, 'postgres'),
    'backup',
    async (client) => {
      const {
        rows: [server],
      } = await client.query<{ archiving: string; command: string; major: string; now: string }>(
        `select current_setting('archive_mode') as archiving, current_setting('archive_command') as command, (current_setting('server_version_num')::int / 10000)::text as major, to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24-MI-SS"Z"') as now`,
      )
      if (server?.archiving !== 'on')
        throw new Error(
          'The database was started without BACKUP_DIR and hands its log to nobody: set BACKUP_DIR, stop Shaoying everywhere and start it again.',
        )
      const folder = path.join(backupDir, `base-${server.now}`)
      const base = path.join(folder, 'cluster')
      mkdirSync(base, { recursive: true, mode: 0o700 })
      const startedAt = new Date().toISOString()
      const tree = await copyCluster(client, place.cluster, base)
      await copyFile(place.credentials, path.join(folder, 'credentials.json'))
      const note: BackupNote = { startedAt, endedAt: new Date().toISOString(), major: server.major, ...tree }
      writeFileSync(path.join(folder, 'backup.json'), `${JSON.stringify(note, undefined, 2)}\n`, {
        mode: 0o600,
        flush: true,
      })
      return { folder, ...note }
    },
  )
}
