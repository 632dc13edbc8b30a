import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

export interface RawLimit {
  /** `pgbench`, or `bare driver loop` where pgbench is not installed. */
  readonly by: string
  readonly perSecond: number
}

/** Each real table gets a twin with the same columns and indexes, and one real row of it as a template. */
const twins = ['order_state', 'event', 'order_words', 'vault_record', 'request_key'] as const
type Twin = (typeof twins)[number]

/** What must differ from row to row; everything else is the template's. `s` is the order's own new row. */
const fresh: Readonly<Record<Twin, Readonly<Record<string, string>>>> = {
  order_state: { order_id: 'gen_random_uuid()', order_number: 'gen_random_uuid()::text' },
  event: { stream_id: 's.order_id', position: "nextval('event_position')" },
  order_words: { words_id: 'gen_random_uuid()', order_id: 's.order_id' },
  vault_record: { vault_id: 'gen_random_uuid()', order_id: 's.order_id' },
  request_key: { key: 'gen_random_uuid()::text' },
}

async function insertOf(client: pg.Client, table: Twin): Promise<string> {
  const { rows } = await client.query<{ name: string }>(`select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`, [table])
  const columns = rows.map(({ name }) => name)
  const values = columns.map((name) => fresh[table][name] ?? `t.${name}`)
  return `insert into raw_${table} (${columns.join(', ')}) select ${values.join(', ')} from raw_template_${table} t${table === 'order_state' ? '' : ', s'}`
}

/** One statement that writes the rows of one registration in one commit: what any system that stores as much pays at least. */
async function prepare(client: pg.Client): Promise<string> {
  for (const table of twins) {
    await client.query(`drop table if exists raw_${table}, raw_template_${table}; create table raw_${table} (like ${table} including defaults including indexes including constraints)`)
    await client.query(`create table raw_template_${table} as select * from ${table} limit 1`)
  }
  const [order, ...others] = await Promise.all(twins.map((table) => insertOf(client, table)))
  const last = others.pop()!
  return `with s as (${order} returning order_id), ${others.map((insert, index) => `i${index} as (${insert} returning 1)`).join(', ')} ${last}`
}

/**
 * How many registrations a second the same database takes when the same rows are written one commit each, by
 * `clients` connections. The database must hold at least one registered order.
 */
export async function measureRawLimit(databaseUrl: string, clients: number, seconds: number): Promise<RawLimit> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const statement = await prepare(client)
    return (await byPgbench(databaseUrl, statement, clients, seconds)) ?? (await byDriver(databaseUrl, statement, clients, seconds))
  } finally {
    await client.end()
  }
}

async function byPgbench(databaseUrl: string, statement: string, clients: number, seconds: number): Promise<RawLimit | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shaoying-bench-'))
  const script = path.join(folder, 'registration.sql')
  await writeFile(script, `${statement};\n`)
  try {
    const { stdout } = await promisify(execFile)('pgbench', ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', script, databaseUrl])
    const [, perSecond] = /tps = ([\d.]+)/u.exec(stdout) ?? []
    return perSecond ? { by: 'pgbench', perSecond: Number(perSecond) } : null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function byDriver(databaseUrl: string, statement: string, clients: number, seconds: number): Promise<RawLimit> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: clients })
  pool.on('error', () => undefined)
  let done = 0
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: clients }, async () => {
    while (performance.now() - startedAt < seconds * 1000) {
      await pool.query({ name: 'one_registration', text: statement })
      done += 1
    }
  }))
  const elapsed = (performance.now() - startedAt) / 1000
  await pool.end()
  return { by: 'bare driver loop', perSecond: done / elapsed }
}
