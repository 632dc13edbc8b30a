import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { provideDatabase } from '@shaoying/store'
import {
  analyse,
  home,
  measure,
  packFolder,
  say,
  startServer,
  stopServer,
  type Bench,
  type BenchRow,
} from './bench-parts.ts'
import { drawFlame } from './flame/draw-flame.ts'
import { foldProfile, type CpuProfile } from './flame/fold-profile.ts'
import type { Plan } from './load/errands.ts'
import { measureOpenClocks, type ClockResult } from './open-clocks.ts'
import { profiles, runProfile } from './profiles.ts'
import { checkPublicNumbers } from './public-numbers.ts'
import { measureRawLimit, type RawLimit } from './raw-limit.ts'
import { commands, looks } from './scenarios.ts'

const option = (name: string): string | undefined =>
  new RegExp(`--${name}[= ](\\S+)`, 'u').exec(process.argv.join(' '))?.[1]
const quick = process.argv.includes('--quick')
const asJson = process.argv.includes('--json')
const seconds = quick ? 3 : 10
const clientCounts = quick ? [1, 32] : [1, 8, 32, 64]
const history = Number(option('orders') ?? 0)
const profile = option('profile')
const watchTo = option('watch')

/** Only what these names say, for whoever changes one thing and looks again: `--only register,dispatch`. */
const only = option('only')?.split(',')
const isWanted = (name: string): boolean => only === undefined || only.includes(name)

interface Taken {
  readonly rows: readonly BenchRow[]
  readonly orderIds: readonly string[]
  readonly limit: RawLimit
}

async function intake(bench: Bench): Promise<Taken> {
  const rows: BenchRow[] = []
  const orderIds: string[] = []
  let limitOf32: RawLimit = { by: '', perSecond: 0, cpuMs: null }
  for (const clients of clientCounts) {
    const limit = await measureRawLimit(bench.databaseUrl, bench.databasePid, clients, seconds)
    say(`limit by ${limit.by}: ${limit.perSecond.toFixed(0)}/s, CPU ${limit.cpuMs?.toFixed(3)} ms`)
    if (clients === 32) limitOf32 = limit
    const measured = await measure(bench, 'register', { kind: 'register' }, clients, seconds, limit)
    rows.push(measured.row)
    orderIds.push(...measured.orderIds)
  }
  return { rows, orderIds, limit: limitOf32 }
}

/** Each command to the orders that the one before left. */
async function work(
  bench: Bench,
  { orderIds, limit }: Taken,
): Promise<{ readonly rows: readonly BenchRow[]; readonly ready: readonly string[] }> {
  const rows: BenchRow[] = []
  let ready = orderIds
  for (const name of Object.keys(commands).filter(isWanted)) {
    const measured = await measure(bench, name, { kind: 'command', name, orderIds: ready }, 32, seconds, limit)
    rows.push(measured.row)
    ready = measured.orderIds
  }
  return { rows, ready }
}

async function look(bench: Bench, ready: readonly string[]): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = []
  for (const name of looks.filter(isWanted))
    rows.push((await measure(bench, name, { kind: 'read', name, orderIds: ready.slice(0, 1000) }, 32, seconds)).row)
  return rows
}

/** Created, assigned, signed for, resolved and found by its number: five requests. */
async function lives(bench: Bench): Promise<readonly BenchRow[]> {
  if (!isWanted('lifecycle')) return []
  return [(await measure(bench, 'lifecycle', { kind: 'lifecycle' }, 32, seconds)).row]
}

async function openClocks(bench: Bench): Promise<ClockResult | null> {
  if (!isWanted('clocks')) return null
  const clocks = await measureOpenClocks(bench.databaseUrl, packFolder, quick ? 100_000 : 1_000_000).catch(
    (error: unknown) => (say(String(error)), null),
  )
  if (clocks)
    say(
      `${clocks.openClocks} open clocks: a look ${clocks.idleLookMs.toFixed(2)} ms when nothing is due; ${clocks.firedPerSecond.toFixed(0)} fired a second (${clocks.fired})`,
    )
  return clocks
}

/** Long enough for both sides to have translated what they run, and for the database to know its tables. */
async function warmUp(bench: Bench): Promise<void> {
  const { orderIds } = await bench.load.run({
    port: bench.port,
    fleet: bench.fleet,
    plan: { kind: 'register' },
    clients: 16,
    seconds: quick ? 4 : 8,
  })
  let ready: readonly string[] = orderIds
  for (const name of Object.keys(commands))
    ready = (
      await bench.load.run({
        port: bench.port,
        fleet: bench.fleet,
        plan: { kind: 'command', name, orderIds: ready },
        clients: 16,
        seconds: quick ? 1 : 2,
      })
    ).orderIds
  await analyse(bench)
}

async function everything(bench: Bench): Promise<object> {
  await warmUp(bench)
  const taken = await intake(bench)
  const worked = await work(bench, taken)
  const looked = await look(bench, worked.ready)
  const lived = await lives(bench)
  const numbers = await checkPublicNumbers(bench.databaseUrl)
  say(
    `public numbers, up to ${Math.max(...clientCounts)} writers: ${numbers.orders} given, ${numbers.twice} twice, ${numbers.unused} not used, of which ${numbers.explained} at the end of the last block that a server took`,
  )
  await stopServer(bench)
  const clocks = await openClocks(bench)
  return {
    limitBy: taken.limit.by,
    limitCpuMs: taken.limit.cpuMs,
    seconds,
    results: [...taken.rows, ...worked.rows, ...looked, ...lived],
    numbers,
    clocks,
  }
}

/** Where the server's time goes while such a load runs: `FOLDER/NAME.svg`, a flame graph, and what it was drawn from. */
async function watched(bench: Bench, folder: string): Promise<object> {
  await warmUp(bench)
  const watch = async (name: string, plan: Plan, length: number): Promise<readonly string[]> => {
    await bench.tell('profile')
    const { orderIds } = await measure(bench, name, plan, 32, length)
    const file = path.resolve(folder, `${name}.cpuprofile`)
    await bench.tell(`profile ${file}`)
    const flame = drawFlame(
      foldProfile(JSON.parse(await readFile(file, 'utf8')) as CpuProfile),
      `${name}: where one server process spends its time, 32 clients`,
    )
    await writeFile(path.resolve(folder, `${name}.svg`), flame)
    return orderIds
  }
  const orderIds = await watch('register', { kind: 'register' }, seconds * 2)
  await watch('dispatch', { kind: 'command', name: 'dispatch', orderIds }, seconds)
  await watch('lifecycle', { kind: 'lifecycle' }, seconds * 2)
  await stopServer(bench)
  return { watched: folder }
}

async function underProfile(bench: Bench, name: string): Promise<object> {
  const chosen = profiles[name]
  if (!chosen) throw new Error(`No profile is called ${name}. There are: ${Object.keys(profiles).join(', ')}.`)
  await warmUp(bench)
  const steps = await runProfile(bench, chosen)
  await stopServer(bench)
  return { profile: name, steps }
}

/** Orders of a year, written before anything is measured. */
function writeHistory(dataDir: string): void {
  const startedAt = performance.now()
  const { status } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      path.join(home, 'apps/cli/main.ts'),
      'simulate',
      '--bulk',
      '--orders',
      String(history),
      '--months',
      '12',
    ],
    {
      cwd: home,
      env: { ...process.env, DATA_DIR: dataDir, CITY_PACK: packFolder },
      stdio: ['ignore', 'ignore', 'ignore'],
    },
  )
  if (status !== 0) throw new Error('the history could not be written')
  say(`${history} orders of history in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
}

const dataDir = await mkdtemp(path.join(tmpdir(), 'shaoying-bench-'))
try {
  // Held here, so that the database outlives the server whose load is over.
  const database = await provideDatabase({ dataDir, log: () => undefined })
  if (history > 0) writeHistory(dataDir)
  const bench = await startServer(dataDir)
  const result =
    watchTo !== undefined
      ? await watched(bench, watchTo)
      : profile === undefined
        ? await everything(bench)
        : await underProfile(bench, profile)
  await database.stop()
  const [cpu] = cpus()
  const machine = {
    cpu: cpu?.model ?? '',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1e9),
    node: process.version,
  }
  if (asJson)
    process.stdout.write(
      `${JSON.stringify({ machine, serverProcesses: Number(process.env['SERVER_PROCESSES'] ?? 1), historyOrders: history, ...result }, undefined, 2)}\n`,
    )
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
