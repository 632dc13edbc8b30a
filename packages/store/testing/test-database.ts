import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { migrate } from '../migration/migrate.ts'
import { withConnection } from '../with-connection.ts'
import { testClusterUrl } from './test-cluster.ts'

export interface TestDatabase {
  /** Address for the login that owns the database (member of the application's roles, no superuser). */
  readonly url: string
  /** Removes the database, cutting connections that are still open. */
  drop(): Promise<void>
}

const template = 'shaoying_template'
/** Any fixed number: test processes that start together let one of them build the template. */
const templateLock = 5_412_346

/**
 * A fresh database with all migrations applied, cloned from a template in about a tenth of a second. Copying files is
 * about half the work of logging every page (docs/decisions/0013).
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = await testClusterUrl()
  templateReady ??= withConnection(cluster, 'test', (client) => ensureTemplate(client, cluster))
  await templateReady
  return createDatabase(cluster, `TEMPLATE ${template} STRATEGY file_copy`)
}

/** A fresh database with nothing in it, for tests of migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase(await testClusterUrl(), 'TEMPLATE template0')
}

let templateReady: Promise<void> | undefined

async function createDatabase(cluster: string, clause: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await withConnection(cluster, 'test', (client) => client.query(`CREATE DATABASE ${name} ${clause}`))
  return {
    url: databaseUrl(cluster, name),
    drop: () => withConnection(cluster, 'test', (client) => dropDatabase(client, name)),
  }
}

const [notPermitted, patienceMs] = ['42501', 30_000]

/** The server's own vacuum may be in it; a login that is no superuser may not end that, and waits until it is through. */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  for (const startedAt = performance.now(); ; ) {
    try {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      return
    } catch (error) {
      if ((error as pg.DatabaseError).code !== notPermitted || performance.now() - startedAt > patienceMs) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

async function ensureTemplate(client: pg.Client, cluster: string): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [templateLock])
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template])
  if (rowCount === 0) await client.query(`CREATE DATABASE ${template}`)
  await migrate(databaseUrl(cluster, template))
}

function databaseUrl(cluster: string, name: string): string {
  const url = new URL(cluster)
  url.pathname = `/${name}`
  return url.href
}
