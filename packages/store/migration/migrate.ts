import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { splitStatements } from '../sql-text/split-statements.ts'
import { withConnection } from '../with-connection.ts'
import { findMigrations, readMigrations, type MigrationFile } from './migration-files.ts'

export interface MigrateOptions {
  /** Folder of the migrations; default: the package's own. */
  readonly dir?: string
  readonly log?: (line: string) => void
}

interface AppliedMigration {
  readonly name: string
  readonly checksum: string
}

/** Any fixed number will do; it only has to differ from other programs' on the same database. */
const lockKey = 5_412_345

/**
 * Brings the database at `url` to the newest migration and answers the names it applied now (none when it was
 * up to date). Each migration and its record are one transaction; a failed one leaves no trace. Two servers starting
 * at once are safe: the second waits and finds nothing to do. Throws, changing nothing, when a past migration was
 * altered, or when the database is newer than this code.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<readonly string[]> {
  const files = readMigrations(options.dir ?? findMigrations())
  return withConnection(url, 'migrate', async (client) => {
    await takeLock(client)
    // A migration that must wait for a busy table gives up soon, instead of making every later query wait behind it.
    await client.query(`SET lock_timeout = '10s'`)
    await client.query(bookkeeping)
    const { rows } = await client.query<AppliedMigration>(
      'SELECT name, checksum FROM shaoying_migration.applied ORDER BY name',
    )
    const pending = findPending(files, rows)
    for (const file of pending) await apply(client, file, options.log)
    return pending.map((file) => file.name)
  })
}

/** Asked again and again: for a statement that waits, an index that another one builds beside the traffic would wait in turn. */
async function takeLock(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [lockKey])
    if (rows[0]?.taken) return
    await sleep(100)
  }
}

const bookkeeping = `
  CREATE SCHEMA IF NOT EXISTS shaoying_migration;
  CREATE TABLE IF NOT EXISTS shaoying_migration.applied (
    name       text PRIMARY KEY,
    checksum   text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(),
    took_ms    integer NOT NULL
  )`

/** The files not yet applied, after checking that history and files tell the same story. */
function findPending(files: readonly MigrationFile[], applied: readonly AppliedMigration[]): readonly MigrationFile[] {
  const byName = new Map(files.map((file) => [file.name, file]))
  for (const { name, checksum } of applied) {
    const file = byName.get(name)
    if (!file) {
      throw new Error(
        `The database has migration ${name}, which this version of Shaoying does not know: it is newer than the program. Install the version that made it, or restore an older backup.`,
      )
    }
    if (file.checksum !== checksum) {
      throw new Error(
        `Migration ${name} was changed after it was applied to this database: put the file back and write the change as a new migration.`,
      )
    }
  }
  const done = new Set(applied.map((row) => row.name))
  const last = applied.at(-1)?.name ?? ''
  const pending = files.filter((file) => !done.has(file.name))
  const late = pending.find((file) => file.name < last)
  if (late)
    throw new Error(`Migration ${late.name} comes before ${last}, which is already applied: give it the next number.`)
  return pending
}

async function apply(client: pg.Client, file: MigrationFile, log: MigrateOptions['log']): Promise<void> {
  const startedAt = performance.now()
  const took = (): number => Math.round(performance.now() - startedAt)
  const record = (): Promise<unknown> =>
    client.query('INSERT INTO shaoying_migration.applied (name, checksum, took_ms) VALUES ($1, $2, $3)', [
      file.name,
      file.checksum,
      took(),
    ])
  try {
    if (file.inTransaction) {
      await client.query('BEGIN')
      await client.query(file.text)
      await record()
      await client.query('COMMIT')
    } else {
      const statement = onlyStatement(file)
      await dropUnfinishedIndex(client, statement)
      await client.query(statement)
      await record()
    }
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`Migration ${file.name} failed${lineOf(file, error)}: ${(error as Error).message}`, {
      cause: error,
    })
  }
  log?.(`Applied migration ${file.name} in ${took()} ms.`)
}

/** Outside a transaction a second statement could fail after the first took effect, so there is only one. */
function onlyStatement(file: MigrationFile): string {
  const statements = splitStatements(file.text)
  if (statements.length !== 1)
    throw new Error(`a -- no-transaction migration holds one statement, this one ${statements.length}`)
  return file.text
}

/** An index that was being built beside the traffic when the program was ended lies there, unused and in the way. */
async function dropUnfinishedIndex(client: pg.Client, statement: string): Promise<void> {
  const [, name] =
    /^\s*(?:--[^\n]*\n\s*)*create\s+(?:unique\s+)?index\s+concurrently\s+(?:if\s+not\s+exists\s+)?([a-z_0-9]+)/i.exec(
      statement,
    ) ?? []
  if (name === undefined) return
  const { rowCount } = await client.query(
    'SELECT FROM pg_index WHERE indexrelid = to_regclass($1) AND NOT indisvalid',
    [name],
  )
  if (rowCount === 1) await client.query(`DROP INDEX ${name}`)
}

function lineOf(file: MigrationFile, error: unknown): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN
  return Number.isInteger(position) ? ` at line ${file.text.slice(0, position - 1).split('\n').length}` : ''
}
