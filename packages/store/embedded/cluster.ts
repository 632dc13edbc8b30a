import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import { superuserName } from './credentials.ts'
import type { Place } from './place.ts'
import { runAs, type ServerAccount } from './server-account.ts'

/**
 * Makes sure `place` holds a complete cluster that these binaries can open; call it under the folder lock.
 * A new one is built aside and renamed, so a process killed on the way leaves nothing half made.
 * `isDurable` false leaves out the wait for the disk. Throws one sentence when the cluster is damaged or of another major version.
 */
export function ensureCluster(
  place: Place,
  binaries: Binaries,
  account: ServerAccount,
  superuserPassword: string,
  isDurable = true,
): void {
  if (existsSync(place.cluster)) return checkCluster(place.cluster, binaries.major)
  clearDrafts(place.folder)
  const draft = mkdtempSync(path.join(place.folder, 'draft-'))
  const passwordFile = path.join(draft, 'password')
  const cluster = path.join(draft, 'cluster')
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  mkdirSync(cluster, { mode: 0o700 })
  if (account.switch)
    for (const entry of [draft, passwordFile, cluster]) chownSync(entry, account.switch.uid, account.switch.gid)
  const made = runAs(account, binaries.initdb, [
    '--pgdata',
    cluster,
    '--username',
    superuserName,
    '--pwfile',
    passwordFile,
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
    '--locale',
    'C',
    '--data-checksums',
    '--no-instructions',
    ...(isDurable ? [] : ['--no-sync']),
  ])
  if (!made.ok)
    throw new Error(`The database could not be created in ${place.folder}: ${made.output.split('\n').at(-1)}`)
  renameSync(cluster, place.cluster)
  rmSync(draft, { recursive: true })
}

function checkCluster(cluster: string, major: number): void {
  const missing = ['PG_VERSION', 'global/pg_control', 'pg_wal'].find((part) => !existsSync(path.join(cluster, part)))
  if (missing) {
    throw new Error(
      `The database folder ${cluster} is damaged (${missing} is missing): put a backup in its place, or move it away to start empty.`,
    )
  }
  const found = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found !== String(major)) {
    throw new Error(
      `The database folder ${cluster} was made by PostgreSQL ${found}, but these binaries are PostgreSQL ${major}: name binaries of version ${found}, or dump and restore.`,
    )
  }
}

function clearDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('draft-')) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}
