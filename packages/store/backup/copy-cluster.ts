import { mkdirSync, writeFileSync } from 'node:fs'
import { copyFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'

/** What belongs to a running server and not to its data, as PostgreSQL's documentation of base backups lists it. */
const leftOut =
  /^(?:pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/|^(?:postmaster\.(?:pid|opts)|recovery\.signal|standby\.signal)$|(?:^|\/)pgsql_tmp/

/**
 * Copies a running cluster's files to a folder between PostgreSQL's own calls for it, and leaves there what a server
 * that starts on the copy must know. `client` is a superuser's connection and must stay open until it is done;
 * `isLogWaitedFor` when the server hands its log over and the copy is whole only with it.
 */
export async function copyCluster(
  client: pg.Client,
  from: string,
  to: string,
  isLogWaitedFor = true,
): Promise<{ readonly files: number; readonly bytes: number }> {
  await client.query('select pg_backup_start($1, true)', [to])
  const tree = await copyTree(from, to)
  const {
    rows: [label],
  } = await client.query<{ labelfile: string; spcmapfile: string }>(
    'select labelfile, spcmapfile from pg_backup_stop($1)',
    [isLogWaitedFor],
  )
  writeFileSync(path.join(to, 'backup_label'), label!.labelfile, { mode: 0o600, flush: true })
  if (label!.spcmapfile.trim() !== '')
    writeFileSync(path.join(to, 'tablespace_map'), label!.spcmapfile, { mode: 0o600, flush: true })
  return tree
}

/** Files come and go while a server runs; the log brings right what was copied torn. */
async function copyTree(from: string, to: string): Promise<{ readonly files: number; readonly bytes: number }> {
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
