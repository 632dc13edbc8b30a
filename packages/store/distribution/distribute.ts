import type pg from 'pg'
import { withConnection } from '../with-connection.ts'
import { distributedTables } from './distributed-tables.ts'

export interface DistributeOptions {
  /** Pieces that the cities are spread over; at least as many as there will ever be machines. Cannot be changed lightly. */
  readonly pieces: number
  readonly log: (line: string) => void
}

interface ForeignKey {
  readonly name: string
  readonly table: string
  readonly definition: string
}

const [first] = distributedTables

/**
 * Cuts the tables of a migrated database by city and lays them over the machines of its Citus cluster: once for each
 * table, all in one transaction, so that doing it again or after a failure is harmless. Answers the tables that were cut now.
 * Throws one sentence where there is no Citus. See docs/how-to/scale-out.md for what else a cluster asks.
 */
export async function distribute(url: string, { pieces, log }: DistributeOptions): Promise<readonly string[]> {
  return withConnection(url, 'distribute', async (client) => {
    await refuseWithoutCitus(client)
    const { rows } = await client.query<{ name: string }>(
      'SELECT logicalrelid::regclass::text AS name FROM pg_dist_partition',
    )
    const done = new Set(rows.map(({ name }) => name))
    const left = distributedTables.filter((name) => !done.has(name))
    if (left.length === 0) return []
    await client.query('BEGIN')
    try {
      await cut(client, left, pieces, log)
      await client.query('COMMIT')
    } catch (error) {
      await client.query('ROLLBACK')
      throw new Error(`The tables could not be distributed, and nothing was changed: ${(error as Error).message}`, {
        cause: error,
      })
    }
    return left
  })
}

async function refuseWithoutCitus(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regproc('create_distributed_table') IS NOT NULL AND to_regclass('pg_dist_partition') IS NOT NULL AS there`,
  )
  if (!rows[0]?.there)
    throw new Error(
      'This database has no Citus, which lays tables over several machines: install it on every machine, then run CREATE EXTENSION citus, or migrate without --distributed.',
    )
}

/** A reference between a table that is cut and one that is not is refused, so references are taken off and put back. */
async function cut(
  client: pg.Client,
  tables: readonly string[],
  pieces: number,
  log: (line: string) => void,
): Promise<void> {
  const references = await listForeignKeys(client)
  for (const { table, name } of references) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  for (const table of tables) {
    if (table === first)
      await client.query(`SELECT create_distributed_table($1::regclass, 'city_id', shard_count => $2::int)`, [
        table,
        pieces,
      ])
    else
      await client.query(`SELECT create_distributed_table($1::regclass, 'city_id', colocate_with => $2)`, [
        table,
        first,
      ])
    log(`${table} is cut by city.`)
  }
  for (const { table, name, definition } of references)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`)
}

async function listForeignKeys(client: pg.Client): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    SELECT quote_ident(conname) AS name, conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND connamespace = 'public'::regnamespace ORDER BY 1, 2`)
  return rows
}
