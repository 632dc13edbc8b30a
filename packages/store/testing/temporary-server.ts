import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { stopEmbeddedPostgres } from '../embedded/start-embedded-postgres.ts'
import { withConnection } from '../with-connection.ts'

/** A data folder for one test; `remove` stops what runs in it and deletes it. */
export interface TemporaryServer {
  readonly dataDir: string
  remove(): Promise<void>
}

export function temporaryServer(): TemporaryServer {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'shaoying-embedded-'))
  return {
    dataDir,
    async remove() {
      await stopEmbeddedPostgres({ dataDir, log: () => undefined, force: true })
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Runs one query on a connection of its own and answers the rows. */
export async function queryOnce<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  return (await withConnection(url, 'test', (client) => client.query<Row>(sql))).rows
}
