import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { withConnection } from '../with-connection.ts'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from './test-database.ts'

const folder = path.join(import.meta.dirname, 'releases')

/** Databases with data as earlier versions left them, oldest first: `0.1.0-e005149`. */
export const releases: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.sql.gz'))
  .map((name) => name.slice(0, -'.sql.gz'.length))
  .sort()

/** A database with what that version had written into it, not migrated further. How such a file is made: docs/how-to/upgrade.md. */
export async function createReleaseDatabase(release: string): Promise<TestDatabase> {
  // Roles belong to the cluster: they are there once a database of this version has been.
  await (await createTestDatabase()).drop()
  const database = await createEmptyDatabase()
  const text = gunzipSync(readFileSync(path.join(folder, `${release}.sql.gz`)))
    .toString('utf8')
    .replace(/^\\.*$/gm, '')
  await withConnection(database.url, 'release', (client) => client.query(text))
  return database
}
