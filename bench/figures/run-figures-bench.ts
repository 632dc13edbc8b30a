import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { figureRulesOf, FigureWriter, machineClock, openCity } from '@shaoying/application'
import { addSeconds } from '@shaoying/domain'
import { inTransaction, provideDatabase } from '@shaoying/store'
import { send } from '../http-load.ts'
import { closedLoop, type LoadResult } from '../load/closed-loop.ts'
import { once } from '../load/errands.ts'
import type { ThinRequest } from '../load/thin-connection.ts'
import { register, type Fleet } from '../scenarios.ts'
import { drawFrom, madeUpOrder } from './made-up-order.ts'

/**
 * `npm run bench -- --figures [--orders N] [--json]`: a year of made-up orders is counted by the follower's own code,
 * then screens are read over HTTP, then it is measured how long a registered order takes to stand in the figures while
 * intake runs. Rows of sums depend on days, units and classes, hardly on the number of orders.
 */
const home = path.resolve(import.meta.dirname, '../..')
const packFolder = path.join(home, 'packs/beijing')
const ordersAsked = Number(process.argv[process.argv.indexOf('--orders') + 1]) || 300_000
const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** What a ranking shows of each street. */
const ranking = 'counts=orders,volume,valid&statistics=response,resolution,in_time'

interface Fill {
  readonly orders: number
  readonly ordersPerSecond: number
  readonly sums: number
}

async function fill(databaseUrl: string): Promise<Fill> {
  const city = await openCity({
    databaseUrl,
    packFolder,
    vaultKeys: [{ id: 'bench', secret: randomBytes(32) }],
    time: machineClock,
    poolSize: 4,
    serverName: 'bench',
    log: () => undefined,
    onFault: () => undefined,
  })
  try {
    const draw = drawFrom(city.registry.today(city.time.now()).rules, addSeconds(city.time.now(), -365 * 86_400))
    const startedAt = performance.now()
    const piece = 50_000
    for (let done = 0; done < ordersAsked; done += piece) {
      await inTransaction(city.pool, async (client) => {
        const writer = new FigureWriter(client, city.cityId, figureRulesOf(city))
        for (let index = 0; index < Math.min(piece, ordersAsked - done); index += 1) await writer.add(madeUpOrder(draw))
        await writer.end()
      })
      say(`${Math.min(done + piece, ordersAsked)} of ${ordersAsked} orders counted`)
    }
    const seconds = (performance.now() - startedAt) / 1000
    const {
      rows: [sums],
    } = await city.pool.query<{ count: number }>('select count(*)::int as count from figure_sum')
    return { orders: ordersAsked, ordersPerSecond: ordersAsked / seconds, sums: sums!.count }
  } finally {
    await city.close()
  }
}

async function analyse(databaseUrl: string): Promise<void> {
  const { default: pg } = await import('pg')
  const owner = new pg.Client({ connectionString: databaseUrl })
  await owner.connect()
  await owner.query('vacuum analyze counted_order, figure_sum')
  await owner.end()
}

/** How long until a registered order stands in the figures, in milliseconds, while others are registered. */
async function freshness(port: number, fleet: Fleet, looks: number): Promise<readonly number[]> {
  const read = ask(fleet, '/api/v1/figures?dimension=channel&period=today&key=mobile_desk')
  const counted = async (): Promise<number> => {
    const { text } = await send(port, undefined, read())
    return (JSON.parse(text) as { rows: { counts: { orders: number } }[] }).rows[0]?.counts.orders ?? 0
  }
  const times: number[] = []
  for (let look = 0; look < looks; look += 1) {
    const before = await counted()
    const asked = register(fleet)
    await send(port, undefined, {
      ...asked,
      body: JSON.stringify({ ...(JSON.parse(asked.body!) as object), channel: 'mobile_desk' }),
    })
    const at = performance.now()
    while ((await counted()) === before && performance.now() - at < 30_000)
      await new Promise((resolve) => setTimeout(resolve, 20))
    times.push(performance.now() - at)
  }
  return times.toSorted((a, b) => a - b)
}

const ask = (fleet: Fleet, url: string) => (): ThinRequest => ({
  method: 'GET',
  path: url,
  headers: { authorization: `Bearer ${fleet.tokens['analyst']}`, accept: 'application/json' },
})

const load = (port: number, clients: number, seconds: number, next: () => ThinRequest): Promise<LoadResult> =>
  closedLoop(port, clients, seconds, (through) => once(through, next()))

async function run(dataDir: string): Promise<unknown> {
  const database = await provideDatabase({ dataDir, log: () => undefined })
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(home, 'bench/bench-server.ts')], {
    cwd: home,
    env: { ...process.env, DATA_DIR: dataDir, CITY_PACK: packFolder },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const first = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  const { address, tokens } = JSON.parse(first) as { address: string; tokens: Record<string, string> }
  const fleet: Fleet = { tokens, streetId: '110101001', placeId: '110101001', categoryId: '0101-01' }
  const port = Number(new URL(address).port)
  const filled = await fill(database.url)
  await analyse(database.url)
  const reads = []
  for (const [name, url] of [
    ['all streets, this window', `/api/v1/figures?dimension=leadStreet&period=window&${ranking}`],
    ['all streets, last window', `/api/v1/figures?dimension=leadStreet&period=lastWindow&${ranking}`],
    ['all streets, this year', `/api/v1/figures?dimension=leadStreet&period=year&${ranking}`],
    ['the same, every number', '/api/v1/figures?dimension=leadStreet&period=window'],
    ['one street, this window', `/api/v1/figures?dimension=leadStreet&period=window&key=${fleet.streetId}`],
    [
      'orders behind a number',
      `/api/v1/figures/orders?dimension=leadStreet&key=${fleet.streetId}&count=notSolved&period=lastWindow`,
    ],
  ] as const) {
    await load(port, 1, 1, ask(fleet, url))
    for (const clients of [1, 8]) {
      const row = { name, ...(await load(port, clients, 5, ask(fleet, url))) }
      say(
        `${name.padEnd(26)} ${clients} clients ${row.perSecond.toFixed(0)}/s p50 ${row.p50Ms.toFixed(1)} p95 ${row.p95Ms.toFixed(1)} p99 ${row.p99Ms.toFixed(1)} ms ${JSON.stringify(row.failures)}`,
      )
      reads.push(row)
    }
  }
  const intake = load(port, 2, 25, () => register(fleet))
  const times = await freshness(port, fleet, 40)
  const { perSecond } = await intake
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
  const fresh = { looks: times.length, intakePerSecond: perSecond, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
  say(
    `registered → in the figures, at ${perSecond.toFixed(0)} intakes a second: p50 ${fresh.p50Ms.toFixed(0)} p95 ${fresh.p95Ms.toFixed(0)} p99 ${fresh.p99Ms.toFixed(0)} ms`,
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.stdin.end()
  await ended
  await database.stop()
  return {
    machine: {
      cpu: cpus()[0]?.model ?? '',
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 1e9),
      node: process.version,
    },
    filled,
    reads,
    fresh,
  }
}

const dataDir = await mkdtemp(path.join(tmpdir(), 'shaoying-figures-'))
try {
  const result = await run(dataDir)
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`)
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
