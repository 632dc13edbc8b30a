import { createHash } from 'node:crypto'
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { canEnter, chooseServerAccount, type ServerAccount } from './server-account.ts'

/** Where one embedded server keeps its things. All paths are absolute. */
export interface Place {
  readonly folder: string
  readonly cluster: string
  readonly credentials: string
  readonly configuration: string
  readonly access: string
  readonly port: string
  readonly log: string
  readonly lock: string
  readonly users: string
}

const pointerName = 'moved-to'

/** Folders outside any home, best first: /var/lib survives clean-ups, /var/tmp is what a read-only system leaves. */
const defaultOpenFolders: readonly string[] = ['/var/lib/shaoying', '/var/tmp/shaoying-0']

/**
 * Settles where the server of `dataDir` lives and as whom it runs. Normally that is `dataDir` itself. As root, with
 * `dataDir` under a private home that the server's account may not enter, it is a folder under one of `openFolders`;
 * the file `moved-to` in `dataDir` then names it, so that it is found again (and so that people find it).
 */
export function settlePlace(
  dataDir: string,
  log: (line: string) => void,
  accounts?: readonly string[],
  openFolders: readonly string[] = defaultOpenFolders,
): { place: Place; account: ServerAccount } {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const asked = realpathSync(dataDir)
  const known = followPointer(asked)
  const account = chooseServerAccount(path.join(known, 'cluster'), accounts)
  openFolder(known, account)
  if (canEnter(account, known)) return { place: placeAt(known), account }
  if (existsSync(path.join(known, 'cluster'))) {
    throw new Error(
      `User ${account.name}, who runs the database, may not enter ${known}: open its parent folders (chmod a+x), or move it out of the private home.`,
    )
  }
  const hash = createHash('sha256').update(asked).digest('hex').slice(0, 12)
  const moved = makeOpenFolder(`data-${hash}`, account, openFolders)
  writeFileSync(path.join(asked, pointerName), `${moved}\n`)
  log(`${asked} lies in a private folder that user ${account.name} may not enter; the database is kept in ${moved}.`)
  return { place: placeAt(moved), account: chooseServerAccount(path.join(moved, 'cluster'), accounts) }
}

/** The place a server of `dataDir` was given before; undefined when there never was one. Makes nothing. */
export function findPlace(dataDir: string): Place | undefined {
  if (!existsSync(dataDir)) return undefined
  const place = placeAt(followPointer(realpathSync(dataDir)))
  return existsSync(place.cluster) ? place : undefined
}

function followPointer(folder: string): string {
  const pointer = path.join(folder, pointerName)
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : folder
}

/** Makes `name` under the first of `openFolders` that the account can enter, owned by us and writable by us alone. */
export function makeOpenFolder(
  name: string,
  account: ServerAccount,
  openFolders: readonly string[] = defaultOpenFolders,
): string {
  const reasons: string[] = []
  for (const parent of openFolders) {
    try {
      for (const folder of [parent, path.join(parent, name)]) {
        mkdirSync(folder, { recursive: true, mode: 0o711 })
        refuseForeign(folder)
        openFolder(folder, account)
      }
      if (canEnter(account, path.join(parent, name))) return path.join(parent, name)
      reasons.push(`${parent}: user ${account.name} may not enter`)
    } catch (error) {
      reasons.push(`${parent}: ${(error as Error).message}`)
    }
  }
  throw new Error(
    `No folder found that user ${account.name} may enter (${reasons.join('; ')}): start as an ordinary user, or set DATABASE_URL.`,
  )
}

/** A folder somebody else prepared in a place all may write to could be a trap. */
function refuseForeign(folder: string): void {
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.()) throw new Error(`${folder} was made by somebody else`)
}

/** Private to us when we run the server ourselves; passable, but not listable, for the account root hands it to. */
function openFolder(folder: string, account: ServerAccount): void {
  if (process.platform !== 'win32') chmodSync(folder, account.switch ? 0o711 : 0o700)
}

function placeAt(folder: string): Place {
  const at = (name: string): string => path.join(folder, name)
  return {
    folder,
    cluster: at('cluster'),
    credentials: at('credentials.json'),
    configuration: at('postgresql.conf'),
    access: at('pg_hba.conf'),
    port: at('port'),
    log: at('postgres.log'),
    lock: at('lock'),
    users: at('users'),
  }
}
