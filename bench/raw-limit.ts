import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import process from 'node:process'
import { migrate } from '@shaoying/store'
import { cpuMs } from './cpu-time.ts'

export interface RawLimit {
  /** `pgbench`, or `bare driver loop` where pgbench is not installed. */
  readonly by: string
  readonly perSecond: number
  /** CPU time of one commit, of the database and of whoever sends; null where the system does not say. */
  readonly cpuMs: number | null
}

/** The tables that one registration writes to. */
const tables = ['order_state', 'event', 'order_words', 'vault_record', 'request_key'] as const
type Table = (typeof tables)[number]

/** What must differ from row to row; everything else is sent as the template has it. `s` is the order's own new row. */
const fresh: Readonly<Record<Table, Readonly<Record<string, string>>>> = {
  order_state: { order_id: 'gen_random_uuid()', order_number: 'gen_random_uuid()::text' },
  event: { stream_id: 's.order_id' },
  order_words: { words_id: 'gen_random_uuid()', order_id: 's.order_id' },
  vault_record: { vault_id: 'gen_random_uuid()', order_id: 's.order_id' },
  request_key: { key: 'gen_random_uuid()::text', stream_id: 's.order_id' },
}

/** Left to their defaults. */
const byDefault: readonly string[] = ['position', 'transaction_id']

/** One statement, and the values that go over the wire with it, as text. */
interface RawRegistration {
  readonly pieces: readonly string[]
  readonly values: readonly string[]
}

/** The row of one registered order in that table, as columns, types and texts; columns that are null are left out. */
async function templateOf(
  client: pg.Client,
  table: Table,
  orderId: string,
): Promise<readonly { readonly name: string; readonly type: string; readonly text: string }[]> {
  const { rows: columns } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  )
  const key = table === 'event' || table === 'request_key' ? 'stream_id' : 'order_id'
  const {
    rows: [row],
  } = await client.query<Record<string, string | null>>(
    `select ${columns.map(({ name }) => `${name}::text`).join(', ')} from ${table} where ${key} = $1 limit 1`,
    [orderId],
  )
  if (!row) throw new Error(`the registered order has no row in ${table}`)
  return columns.flatMap(({ name, type }) =>
    row[name] === null || row[name] === undefined || byDefault.includes(name) ? [] : [{ name, type, text: row[name] }],
  )
}

/**
 * One statement that writes the rows of one registration in one commit, into the same tables with the same indexes
 * and constraints, its values sent as parameters: what any system that stores as much pays at least.
 */
async function registrationOf(client: pg.Client): Promise<RawRegistration> {
  const {
    rows: [order],
  } = await client.query<{ order_id: string }>(
    `select order_id from order_state join vault_record using (city_id, order_id) join request_key on stream_id = order_id where version = 1 limit 1`,
  )
  if (!order) throw new Error('no registered order to take as a template')
  const pieces: string[] = ['']
  const values: string[] = []
  const add = (sql: string): void => void (pieces[pieces.length - 1] += sql)
  for (const table of tables) {
    const columns = await templateOf(client, table, order.order_id)
    add(`${opening(table)}insert into ${table} (${columns.map(({ name }) => name).join(', ')}) select `)
    columns.forEach(({ name, type, text }, index) => {
      if (index > 0) add(', ')
      const own = fresh[table][name]
      if (own !== undefined) return add(own)
      values.push(text)
      pieces.push(`::${type}`)
    })
    add(table === 'order_state' ? ' returning order_id)' : table === 'request_key' ? ' from s' : ' from s)')
  }
  return { pieces, values }
}

function opening(table: Table): string {
  if (table === 'order_state') return 'with s as ('
  return table === 'request_key' ? ' ' : `, ${table}_row as (`
}

/**
 * How many registrations a second the same server takes when the same rows are written one commit each, by
 * `clients` connections, in a database of their own with this version's schema. The database must hold at least
 * one registered order.
 */
export async function measureRawLimit(
  databaseUrl: string,
  databasePid: number | null,
  clients: number,
  seconds: number,
): Promise<RawLimit> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const registration = await registrationOf(client)
    await dropped(client)
    await client.query('create database raw_limit')
    const url = Object.assign(new URL(databaseUrl), { pathname: '/raw_limit' }).href
    await migrate(url, { log: () => undefined })
    const spent = (): number | null => (databasePid === null ? null : cpuMs([process.pid, databasePid]))
    const before = spent()
    const { by, done, perSecond } =
      (await byPgbench(url, registration, clients, seconds)) ?? (await byDriver(url, registration, clients, seconds))
    const after = spent()
    await dropped(client)
    return { by, perSecond, cpuMs: before === null || after === null ? null : (after - before) / done }
  } finally {
    await client.end()
  }
}

/** PostgreSQL's own housekeeping may look at the database just then, and nobody but itself may send it away. */
async function dropped(client: pg.Client): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return void (await client.query('drop database if exists raw_limit with (force)'))
    } catch (error) {
      if (tries >= 20) throw error
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

interface RawRun {
  readonly by: string
  readonly done: number
  readonly perSecond: number
}

async function byPgbench(
  url: string,
  { pieces, values }: RawRegistration,
  clients: number,
  seconds: number,
): Promise<RawRun | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shaoying-bench-'))
  const script = path.join(folder, 'registration.sql')
  await writeFile(script, `${pieces.map((piece, index) => (index === 0 ? piece : `:v${index}${piece}`)).join('')};\n`)
  try {
    const variables = values.flatMap((value, index) => ['-D', `v${index + 1}=${value}`])
    const { stdout } = await promisify(execFile)('pgbench', [
      '-n',
      '-M',
      'prepared',
      '-c',
      String(clients),
      '-j',
      '2',
      '-T',
      String(seconds),
      ...variables,
      '-f',
      script,
      url,
    ])
    const [, perSecond] = /tps = ([\d.]+)/u.exec(stdout) ?? []
    const [, done] = /actually processed: (\d+)/u.exec(stdout) ?? []
    return perSecond ? { by: 'pgbench', done: Number(done), perSecond: Number(perSecond) } : null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function byDriver(
  url: string,
  { pieces, values }: RawRegistration,
  clients: number,
  seconds: number,
): Promise<RawRun> {
  const pool = new pg.Pool({ connectionString: url, max: clients })
  pool.on('error', () => undefined)
  const text = pieces.map((piece, index) => (index === 0 ? piece : `$${index}${piece}`)).join('')
  let done = 0
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() - startedAt < seconds * 1000) {
        await pool.query({ name: 'one_registration', text, values: [...values] })
        done += 1
      }
    }),
  )
  const elapsed = (performance.now() - startedAt) / 1000
  await pool.end()
  return { by: 'bare driver loop', done, perSecond: done / elapsed }
}
