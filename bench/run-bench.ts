import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { provideDatabase } from '@shaoying/store'
import { analyse, home, measure, packFolder, say, startServer, stopServer, type Bench, type BenchRow } from './bench-parts.ts'
import { load, type LoadAnswer, type LoadRequest } from './http-load.ts'
import { measureOpenClocks } from './open-clocks.ts'
import { profiles, runProfile } from './profiles.ts'
import { measureRawLimit } from './raw-limit.ts'
import { commands, reads, register } from './scenarios.ts'

const option = (name: string): string | undefined => new RegExp(`--${name}[= ](\\S+)`, 'u').exec(process.argv.join(' '))?.[1]
const quick = process.argv.includes('--quick')
const asJson = process.argv.includes('--json')
const seconds = quick ? 3 : 10
const clientCounts = quick ? [1, 32] : [1, 8, 32, 64]
const history = Number(option('orders') ?? 0)
const profile = option('profile')

/** Hands each order out once to one client. */
function each(orderIds: readonly string[], make: (orderId: string) => LoadRequest): () => LoadRequest | null {
  let index = 0
  return () => (index < orderIds.length ? make(orderIds[index++]!) : null)
}

/** Ids of the orders that such answers are about. */
function keeper(status: number): { readonly ids: string[], readonly keep: (answer: LoadAnswer) => void } {
  const ids: string[] = []
  return { ids, keep: (answer) => void (answer.status === status && ids.push((JSON.parse(answer.text) as { orderId: string }).orderId)) }
}

async function intake(bench: Bench, keep: (answer: LoadAnswer) => void): Promise<{ readonly rows: readonly BenchRow[], readonly limit: number, readonly limitBy: string }> {
  const rows: BenchRow[] = []
  let [limitOf32, limitBy] = [0, '']
  for (const clients of clientCounts) {
    const limit = await measureRawLimit(bench.databaseUrl, clients, seconds)
    if (clients === 32) [limitOf32, limitBy] = [limit.perSecond, limit.by]
    rows.push(await measure(bench, 'register', clients, seconds, () => register(bench.fleet), limit.perSecond, keep))
  }
  return { rows, limit: limitOf32, limitBy }
}

/** Each command to the orders that the one before left. */
async function work(bench: Bench, orderIds: readonly string[], limit: number): Promise<{ readonly rows: readonly BenchRow[], readonly ready: readonly string[] }> {
  const rows: BenchRow[] = []
  let ready = orderIds
  for (const [name, command] of Object.entries(commands)) {
    const { ids, keep } = keeper(200)
    rows.push(await measure(bench, name, 32, seconds, each(ready, (orderId) => command(bench.fleet, orderId)), limit, keep))
    ready = ids
  }
  return { rows, ready }
}

async function look(bench: Bench, ready: readonly string[]): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = []
  for (const [name, read] of Object.entries(reads)) {
    let turn = 0
    rows.push(await measure(bench, name, 32, seconds, () => read(bench.fleet, ready[turn++ % Math.min(ready.length, 1000)]!), null))
  }
  return rows
}

async function everything(bench: Bench): Promise<object> {
  const { ids, keep } = keeper(201)
  await load(bench.port, 8, 2, () => register(bench.fleet), keep)
  await analyse(bench)
  const taken = await intake(bench, keep)
  const worked = await work(bench, ids, taken.limit)
  const looked = await look(bench, worked.ready)
  await stopServer(bench)
  say(`limit measured by ${taken.limitBy}: the same rows, one commit each`)
  const clocks = await measureOpenClocks(bench.databaseUrl, packFolder, quick ? 100_000 : 1_000_000).catch((error: unknown) => (say(String(error)), null))
  if (clocks) say(`${clocks.openClocks} open clocks: a look ${clocks.idleLookMs.toFixed(2)} ms when nothing is due; ${clocks.firedPerSecond.toFixed(0)} fired a second (${clocks.fired})`)
  return { limitBy: taken.limitBy, seconds, results: [...taken.rows, ...worked.rows, ...looked], clocks }
}

async function underProfile(bench: Bench, name: string): Promise<object> {
  const chosen = profiles[name]
  if (!chosen) throw new Error(`No profile is called ${name}. There are: ${Object.keys(profiles).join(', ')}.`)
  await load(bench.port, 8, 2, () => register(bench.fleet))
  await analyse(bench)
  const steps = await runProfile(bench, chosen)
  await stopServer(bench)
  return { profile: name, steps }
}

/** Orders of a year, written before anything is measured. */
function writeHistory(dataDir: string): void {
  const startedAt = performance.now()
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', path.join(home, 'apps/cli/main.ts'), 'simulate', '--bulk', '--orders', String(history), '--months', '12'], { cwd: home, env: { ...process.env, DATA_DIR: dataDir, CITY_PACK: packFolder }, stdio: ['ignore', 'ignore', 'ignore'] })
  if (status !== 0) throw new Error('the history could not be written')
  say(`${history} orders of history in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
}

const dataDir = await mkdtemp(path.join(tmpdir(), 'shaoying-bench-'))
try {
  // Held here, so that the database outlives the server whose load is over.
  const database = await provideDatabase({ dataDir, log: () => undefined })
  if (history > 0) writeHistory(dataDir)
  const bench = await startServer(dataDir)
  const result = profile === undefined ? await everything(bench) : await underProfile(bench, profile)
  await database.stop()
  const [cpu] = cpus()
  const machine = { cpu: cpu?.model ?? '', cores: cpus().length, memoryGb: Math.round(totalmem() / 1e9), node: process.version }
  if (asJson) process.stdout.write(`${JSON.stringify({ machine, serverProcesses: Number(process.env['SERVER_PROCESSES'] ?? 1), historyOrders: history, ...result }, undefined, 2)}\n`)
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
