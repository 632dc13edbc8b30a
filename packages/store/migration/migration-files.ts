import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findHome } from '../home.ts'

/** One `NNNN_name.sql`. */
export interface MigrationFile {
  readonly number: number
  /** File name without `.sql`, e.g. `0003_whistle`. */
  readonly name: string
  readonly text: string
  /** SHA-256 of the text with Unix line ends, so that a Windows checkout is the same migration. */
  readonly checksum: string
  /** False when the first line is `-- no-transaction` (for `CREATE INDEX CONCURRENTLY` and the like). */
  readonly inTransaction: boolean
}

/**
 * Reads the migrations of a folder in order of their numbers. Throws when a name is not `NNNN_snake_case.sql`, or a
 * number is given twice.
 */
export function readMigrations(dir: string): MigrationFile[] {
  const files = readdirSync(dir)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => readMigration(dir, name))
  const twice = files.find((file, index) => files[index - 1]?.number === file.number)
  if (twice)
    throw new Error(`Two migrations have the number of ${twice.name} in ${dir}: give the later one the next number.`)
  return files
}

/** Where the migrations lie: beside this package's source, or under the workspace root when we run from a bundle. */
export function findMigrations(): string {
  const here = fileURLToPath(new URL('../migrations', import.meta.url))
  const home = findHome()
  const places = [...(home ? [path.join(home, 'packages/store/migrations')] : []), here]
  const found = places.find((place) => existsSync(place))
  if (!found)
    throw new Error(`The folder of migrations was not found (looked at ${places.join(', ')}): set SHAOYING_HOME.`)
  return found
}

function readMigration(dir: string, fileName: string): MigrationFile {
  const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(fileName)?.[1]
  if (number === undefined) throw new Error(`${path.join(dir, fileName)} is not named like 0001_what_it_does.sql.`)
  const text = readFileSync(path.join(dir, fileName), 'utf8').replaceAll('\r\n', '\n')
  return {
    number: Number(number),
    name: fileName.slice(0, -'.sql'.length),
    text,
    checksum: createHash('sha256').update(text).digest('hex'),
    inTransaction: !/^--\s*no-transaction\b/.test(text),
  }
}
