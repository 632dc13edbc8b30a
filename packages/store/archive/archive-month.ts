import { mkdirSync } from 'node:fs'
import type pg from 'pg'
import type { Pool, PoolClient } from '../pool.ts'
import { inTransaction } from '../transaction.ts'
import { withOwner } from './with-owner.ts'
import {
  checkArchive,
  readArchive,
  readManifest,
  writeArchive,
  type ArchivedFact,
  type ArchiveManifest,
} from './archive-file.ts'

const page = 2_000
const columns =
  'city_id, stream_id, sequence, stream_kind, kind, at, actor_kind, actor_id, unit_id, request_id, payload, previous_hash, hash, position, transaction_id'
const asGiven = `(city_id text, stream_id uuid, sequence integer, stream_kind text, kind text, at timestamptz, actor_kind text, actor_id text, unit_id text, request_id text, payload jsonb, previous_hash text, hash text, position bigint, transaction_id text)`
const partitionOf = (month: string): string => `event_${month}`

/** The months whose facts lie in the database in partitions of their own, oldest first: `202501`. */
export async function listTraceMonths(db: Pick<pg.ClientBase, 'query'>): Promise<readonly string[]> {
  const { rows } = await db.query<{ month: string }>(
    `SELECT substr(inhrelid::regclass::text, 7) AS month FROM pg_inherits WHERE inhparent = 'event'::regclass AND inhrelid::regclass::text ~ '^event_\\d{6}$' ORDER BY 1`,
  )
  return rows.map(({ month }) => month)
}

/**
 * Takes one month of the trace out of the database: writes it to `folder`, reads the file back and checks each fact, and only
 * then removes the partition, if nothing was added meanwhile. What fails or is broken off before leaves the database as it was.
 */
export async function archiveMonth(
  url: string,
  { month, folder, now }: { readonly month: string; readonly folder: string; readonly now: string },
): Promise<ArchiveManifest> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return withOwner(url, async (pool) => {
    const manifest = await writeArchive(folder, month, factsOf(pool, month), now)
    await inTransaction(pool, (client) => remove(client, manifest, now))
    return manifest
  })
}

async function remove(
  client: PoolClient,
  { month, facts, factsOfCities, sha256 }: ArchiveManifest,
  now: string,
): Promise<void> {
  // Gives up rather than make every writer wait behind it.
  await client.query(`SET LOCAL lock_timeout = '10s'`)
  await client.query(`LOCK TABLE ONLY ${partitionOf(month)} IN SHARE MODE`)
  const {
    rows: [left],
  } = await client.query<{ facts: number }>(`SELECT count(*)::int AS facts FROM ${partitionOf(month)}`)
  if (left?.facts !== facts)
    throw new Error(`${month} got ${(left?.facts ?? 0) - facts} more facts while it was written; nothing was removed.`)
  await client.query(`ALTER TABLE event DETACH PARTITION ${partitionOf(month)}`)
  await client.query(`DROP TABLE ${partitionOf(month)}`)
  await client.query(
    `INSERT INTO archived_month (city_id, month_on, facts, file_sha256, archived_at) SELECT key, to_date($1, 'YYYYMM'), value::bigint, $2, $3 FROM json_each_text($4::json)`,
    [month, sha256, now, JSON.stringify(factsOfCities)],
  )
}

/** Brings an archived month back into the database, whole or not at all. */
export async function restoreMonth(
  url: string,
  { month, folder }: { readonly month: string; readonly folder: string },
): Promise<ArchiveManifest> {
  const manifest = readManifest(folder, month)
  await checkArchive(folder, manifest)
  return withOwner(url, (pool) =>
    inTransaction(pool, async (client) => {
      const { rowCount } = await client.query(
        `DELETE FROM archived_month WHERE month_on = to_date($1, 'YYYYMM') AND file_sha256 = $2`,
        [month, manifest.sha256],
      )
      if (rowCount === 0) throw new Error(`${month} was not taken out of this database into this file.`)
      await client.query(`SELECT ensure_event_partitions(to_date($1, 'YYYYMM'), to_date($1, 'YYYYMM'))`, [month])
      await loadFacts(client, 'event', folder, manifest)
      return manifest
    }),
  )
}

/**
 * Lets this one connection (`withOwner`), and no other, see the trace with archived months in it: `event` then means both. What stands in
 * the files is checked first.
 */
export async function withArchivedMonths(owner: Pool, folder: string, months: readonly string[]): Promise<void> {
  await owner.query('CREATE TEMP TABLE archived_event (LIKE public.event)')
  for (const month of months) {
    const manifest = readManifest(folder, month)
    await checkArchive(folder, manifest)
    await loadFacts(owner, 'archived_event', folder, manifest)
  }
  await owner.query(
    'CREATE INDEX ON archived_event (city_id, stream_id, sequence, at); CREATE INDEX ON archived_event (city_id, transaction_id, position); ANALYZE archived_event',
  )
  await owner.query('CREATE TEMP VIEW event AS SELECT * FROM public.event UNION ALL SELECT * FROM archived_event')
}

async function* factsOf(db: Pool, month: string): AsyncGenerator<ArchivedFact> {
  let after: readonly unknown[] = ['', '00000000-0000-0000-0000-000000000000', 0]
  for (;;) {
    const { rows } = await db.query<ArchivedFact>(
      `
      SELECT city_id, stream_id, sequence, stream_kind, kind, at, actor_kind, actor_id, unit_id, request_id, payload, encode(previous_hash, 'hex') AS previous_hash, encode(hash, 'hex') AS hash, position, transaction_id::text AS transaction_id
      FROM ${partitionOf(month)} WHERE (city_id, stream_id, sequence) > ($1, $2::uuid, $3::int) ORDER BY city_id, stream_id, sequence LIMIT ${page}`,
      [...after],
    )
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < page) return
    after = [last.city_id, last.stream_id, last.sequence]
  }
}

async function loadFacts(
  db: Pool | PoolClient,
  table: string,
  folder: string,
  manifest: ArchiveManifest,
): Promise<void> {
  let batch: ArchivedFact[] = []
  const send = async (): Promise<void> => {
    await db.query(
      `INSERT INTO ${table} (${columns}) SELECT city_id, stream_id, sequence, stream_kind, kind, at, actor_kind, actor_id, unit_id, request_id, payload, decode(previous_hash, 'hex'), decode(hash, 'hex'), position, transaction_id::xid8 FROM json_to_recordset($1::json) AS fact ${asGiven}`,
      [JSON.stringify(batch)],
    )
    batch = []
  }
  for await (const fact of readArchive(folder, manifest)) if (batch.push(fact) === page) await send()
  if (batch.length > 0) await send()
}
