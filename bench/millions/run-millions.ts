import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { provideDatabase } from '@shaoying/store'
import pg from 'pg'
import { home, say, startServer, stopServer, type Bench } from '../bench-parts.ts'
import { cpuMs } from '../cpu-time.ts'
import { send } from '../http-load.ts'
import { closedLoop, type LoadResult } from '../load/closed-loop.ts'
import { once } from '../load/errands.ts'
import { measureFreshness, type Waiting } from './freshness.ts'
import { questions, type Asked, type Question } from './questions.ts'
import { recomputeWindow } from './recompute.ts'
import { sizesOf } from './sizes-of.ts'

/**
 * `npm run bench -- --data FOLDER [--orders N] [--seconds S] [--json]`: what people look at all day, over HTTP, behind row
 * security, on the history that lies in FOLDER; with `--orders` one is written there first, or gone on with. Beside each
 * question the plain reading of every order by the same database, as the limit of a scan; then how fresh figures are
 * while others register (`--only freshness`) and how long a window takes to be reckoned anew (`--only recompute`); several words with commas.
 */
const option = (name: string): string | undefined =>
  new RegExp(`--${name}[= ](\\S+)`, 'u').exec(process.argv.join(' '))?.[1]
const dataDir = path.resolve(option('data') ?? '')
const seconds = Number(option('seconds') ?? 3)
const pack = path.join(home, 'packs/beijing')
const only = option('only')

function writeHistory(orders: string): void {
  const { status } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      path.join(home, 'apps/cli/main.ts'),
      'simulate',
      '--bulk',
      '--orders',
      orders,
      '--months',
      '12',
    ],
    { cwd: home, env: { ...process.env, DATA_DIR: dataDir, CITY_PACK: pack }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  if (status !== 0) throw new Error('the history could not be written; the same command again goes on with it')
}

async function idsIn(client: pg.Client, condition: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(`select order_id as id from order_state ${condition}`)
  return rows.map(({ id }) => id)
}

/** Orders and streets to ask about, spread over the whole history. */
async function askedOf(client: pg.Client, bench: Bench, windowId: string): Promise<Asked> {
  const {
    rows: [own],
  } = await client.query<{ unit: string | null }>(
    `select p.state -> 'postings' -> 0 ->> 'unitId' as unit from record_state p where record_kind = 'person' and p.state ->> 'login' = 'handler'`,
  )
  const { rows: streets } = await client.query<{ key: string }>(
    `select key from figure_sum where dimension = 'leadStreet' and grain = 'year' group by key order by key limit 100`,
  )
  const cityIds = await idsIn(
    client,
    `where order_id in (select o.order_id from order_state o tablesample bernoulli (0.2) limit 2000)`,
  )
  const ownIds = own?.unit
    ? await idsIn(client, `where lead_unit_id = '${own.unit}' order by order_id desc limit 500`)
    : []
  return {
    windowId,
    tokens: bench.fleet.tokens,
    cityIds,
    ownIds: ownIds.length > 0 ? ownIds : cityIds,
    streetIds: streets.map(({ key }) => key),
    words: ['垃圾', '停水', '路灯', '噪音', '物业', '供暖', '停车', '漏水', '拖欠工资', '违建'],
  }
}

interface Row extends LoadResult {
  readonly name: string
  /** CPU time of server and database for one question. */
  readonly cpuMs: number | null
}

const clients = 4

async function ask(bench: Bench, name: string, question: Question, asked: Asked): Promise<Row> {
  let turn = 0
  const errand: Parameters<typeof closedLoop>[3] = (through) => once(through, question(asked, turn++))
  await closedLoop(bench.port, 1, 0.5, errand)
  const spent = (): number | null =>
    cpuMs([bench.child.pid!, ...(bench.databasePid === null ? [] : [bench.databasePid])])
  const before = spent()
  const result = await closedLoop(bench.port, clients, seconds, errand)
  const after = spent()
  const row = {
    name,
    ...result,
    cpuMs: before === null || after === null ? null : (after - before) / Math.max(1, result.requests),
  }
  say(
    `${name.padEnd(38)} ${row.perSecond.toFixed(0).padStart(6)}/s  p50 ${row.p50Ms.toFixed(1)} p95 ${row.p95Ms.toFixed(1)} p99 ${row.p99Ms.toFixed(1)} ms  CPU ${row.cpuMs?.toFixed(2) ?? '–'} ms ${JSON.stringify(row.failures)}`,
  )
  return row
}

const isWanted = (name: string): boolean => only === undefined || only.split(',').some((word) => name.includes(word))

/** Orders that wait for a callback, the newest. */
async function waitingIn(client: pg.Client): Promise<readonly Waiting[]> {
  const { rows } = await client.query<{ id: string; on: string }>(
    `select s.order_id as id, c.created_on::text as on from order_state s join counted_order c using (city_id, order_id) where s.situation = 'await_callback' order by s.order_id desc limit 100`,
  )
  return rows.map(({ id, on }) => ({ orderId: id, on }))
}

/** The newest window that is over, named by the month it ends in. */
async function lastWindow({ port, fleet: { tokens } }: Bench): Promise<string> {
  const { text } = await send(port, undefined, {
    method: 'GET',
    path: '/api/v1/figures?dimension=city&period=lastWindow&counts=orders',
    headers: { authorization: `Bearer ${tokens['analyst']}`, accept: 'application/json' },
  })
  const {
    period: { firstOn },
  } = JSON.parse(text) as { period: { firstOn: string } }
  return new Date(Date.parse(firstOn) + 27 * 86_400_000).toISOString().slice(0, 7)
}

async function scanOf(client: pg.Client): Promise<{ readonly name: string; readonly ms: number }> {
  const startedAt = performance.now()
  await client.query(
    `set max_parallel_workers_per_gather = 2; select lead_unit_id, count(*), count(*) filter (where open) from order_state group by 1`,
  )
  return { name: 'plain scan of all orders, two workers', ms: performance.now() - startedAt }
}

async function run(): Promise<object> {
  const bench = await startServer(dataDir, { CITY_PACK: pack, WORKER: 'inline' })
  const client = new pg.Client({ connectionString: bench.databaseUrl })
  await client.connect()
  try {
    const {
      rows: [count],
    } = await client.query<{ orders: number }>('select count(*)::int as orders from order_state')
    say(`${count!.orders} orders`)
    const windowId = await lastWindow(bench)
    const { status } = await send(bench.port, undefined, {
      method: 'POST',
      path: `/api/v1/assessment-windows/${windowId}/compute`,
      headers: { authorization: `Bearer ${bench.fleet.tokens['assessment-admin']}`, accept: 'application/json' },
    })
    if (status !== 200) throw new Error(`the window ${windowId} could not be computed: ${status}`)
    const asked = await askedOf(client, bench, windowId)
    const rows: Row[] = []
    for (const [name, question] of Object.entries(questions))
      if (isWanted(name)) rows.push(await ask(bench, name, question, asked))
    const scan = await scanOf(client)
    say(`${scan.name}: ${scan.ms.toFixed(0)} ms`)
    return {
      orders: count!.orders,
      sizes: await sizesOf(client),
      scan,
      rows,
      freshness: isWanted('freshness') ? await measureFreshness(bench, asked, await waitingIn(client)) : null,
      recomputed: isWanted('recompute') ? await recomputeWindow(bench.databaseUrl, pack, windowId) : [],
    }
  } finally {
    await client.end()
    await stopServer(bench)
  }
}

if (option('orders') !== undefined) writeHistory(option('orders')!)
const database = await provideDatabase({ dataDir, log: () => undefined })
try {
  const result = await run()
  const [cpu] = cpus()
  if (process.argv.includes('--json'))
    process.stdout.write(
      `${JSON.stringify({ machine: { cpu: cpu?.model ?? '', cores: cpus().length, memoryGb: Math.round(totalmem() / 1e9), node: process.version }, at: new Date().toISOString(), ...result }, undefined, 2)}\n`,
    )
} finally {
  await database.stop()
}
