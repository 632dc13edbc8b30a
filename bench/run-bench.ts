import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { provideDatabase } from '@shaoying/store'
import { cpuMs } from './cpu-time.ts'
import { load, type LoadRequest, type LoadResult } from './http-load.ts'
import { measureOpenClocks } from './open-clocks.ts'
import { measureRawLimit } from './raw-limit.ts'
import { commands, reads, register, type Fleet } from './scenarios.ts'

interface BenchRow extends LoadResult {
  readonly name: string
  readonly limitPerSecond: number | null
  readonly ratio: number | null
  readonly cpuMsServer: number | null
  readonly cpuMsDatabase: number | null
}

const quick = process.argv.includes('--quick')
const asJson = process.argv.includes('--json')
const seconds = quick ? 3 : 10
const clientCounts = quick ? [1, 32] : [1, 8, 32, 64]
const home = path.resolve(import.meta.dirname, '..')
const packFolder = path.join(home, 'packs/small')
const say = (line: string): void => void process.stderr.write(`${line}\n`)

interface Bench {
  readonly child: ChildProcess
  readonly port: number
  readonly databaseUrl: string
  readonly databasePid: number | null
  readonly fleet: Fleet
}

async function startServer(dataDir: string): Promise<Bench> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(home, 'bench/bench-server.ts')], { cwd: home, env: { ...process.env, DATA_DIR: dataDir, CITY_PACK: packFolder, WORKER: 'off' }, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const first = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  const { address, databaseUrl, tokens } = JSON.parse(first) as { address: string, databaseUrl: string, tokens: Record<string, string> }
  return { child, port: Number(new URL(address).port), databaseUrl, databasePid: await postmasterOf(dataDir), fleet: { tokens, streetId: '990101001', placeId: '990101001001', categoryId: '0101-01' } }
}

async function postmasterOf(dataDir: string): Promise<number | null> {
  const found = await Promise.all(['cluster', '.'].map((name) => readFile(path.join(dataDir, name, 'postmaster.pid'), 'utf8').catch(() => null)))
  const text = found.find((file) => file !== null)
  return text ? Number(text.split('\n')[0]) : null
}

/** A load with the CPU time of server and database around it. */
async function measure(bench: Bench, name: string, clients: number, next: (client: number) => LoadRequest | null, limitPerSecond: number | null, onAnswer?: Parameters<typeof load>[4]): Promise<BenchRow> {
  const before = [cpuMs([bench.child.pid!]), bench.databasePid === null ? null : cpuMs([bench.databasePid])] as const
  const result = await load(bench.port, clients, seconds, next, onAnswer)
  const after = [cpuMs([bench.child.pid!]), bench.databasePid === null ? null : cpuMs([bench.databasePid])] as const
  const perRequest = (index: 0 | 1): number | null => (before[index] === null || after[index] === null ? null : (after[index] - before[index]) / result.requests)
  const row = { name, ...result, limitPerSecond, ratio: limitPerSecond === null ? null : result.perSecond / limitPerSecond, cpuMsServer: perRequest(0), cpuMsDatabase: perRequest(1) }
  say(describe(row))
  return row
}

function describe({ name, clients, perSecond, ratio, p50Ms, p95Ms, p99Ms, cpuMsServer, cpuMsDatabase, failures }: BenchRow): string {
  const figure = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits))
  const failed = Object.entries(failures).map(([status, count]) => `${count}×${status}`).join(' ')
  return `${name.padEnd(14)} ${String(clients).padStart(3)} clients ${perSecond.toFixed(0).padStart(6)}/s  ratio ${figure(ratio, 2).padStart(5)}  p50 ${figure(p50Ms, 1)} p95 ${figure(p95Ms, 1)} p99 ${figure(p99Ms, 1)} ms  CPU ms: server ${figure(cpuMsServer, 2)} database ${figure(cpuMsDatabase, 2)} ${failed}`
}

/** Hands each order out once to one client. */
function each(orderIds: readonly string[], make: (orderId: string) => LoadRequest): () => LoadRequest | null {
  let index = 0
  return () => (index < orderIds.length ? make(orderIds[index++]!) : null)
}

async function run(dataDir: string): Promise<unknown> {
  // Held here, so that the database outlives the server whose load is over.
  const database = await provideDatabase({ dataDir, log: () => undefined })
  const bench = await startServer(dataDir)
  const rows: BenchRow[] = []
  const orderIds: string[] = []
  const keep = ({ status, text }: { readonly status: number, readonly text: string }): void => {
    if (status === 201) orderIds.push((JSON.parse(text) as { orderId: string }).orderId)
  }
  await load(bench.port, 8, 2, () => register(bench.fleet), keep)
  const limits = new Map<number, number>()
  let limitBy = ''
  for (const clients of clientCounts) {
    const limit = await measureRawLimit(bench.databaseUrl, clients, seconds)
    limits.set(clients, limit.perSecond)
    limitBy = limit.by
    rows.push(await measure(bench, 'register', clients, () => register(bench.fleet), limit.perSecond, keep))
  }
  let ready: readonly string[] = orderIds
  for (const [name, command] of Object.entries(commands)) {
    const done: string[] = []
    const keepDone = ({ status, text }: { readonly status: number, readonly text: string }): void => {
      if (status === 200) done.push((JSON.parse(text) as { orderId: string }).orderId)
    }
    rows.push(await measure(bench, name, 32, each(ready, (orderId) => command(bench.fleet, orderId)), limits.get(32) ?? null, keepDone))
    ready = done
  }
  for (const [name, read] of Object.entries(reads)) {
    let turn = 0
    rows.push(await measure(bench, name, 32, () => read(bench.fleet, ready[turn++ % Math.min(ready.length, 1000)]!), null))
  }
  const ended = new Promise((resolve) => bench.child.once('exit', resolve))
  bench.child.stdin!.end()
  await ended
  say(`limit measured by ${limitBy}: the same rows, one commit each`)
  const clocks = await measureOpenClocks(bench.databaseUrl, packFolder, quick ? 100_000 : 1_000_000).catch((error: unknown) => (say(String(error)), null))
  await database.stop()
  if (clocks) say(`${clocks.openClocks} open clocks: a look ${clocks.idleLookMs.toFixed(2)} ms when nothing is due; ${clocks.firedPerSecond.toFixed(0)} fired a second (${clocks.fired})`)
  const [cpu] = cpus()
  return { machine: { cpu: cpu?.model ?? '', cores: cpus().length, memoryGb: Math.round(totalmem() / 1e9), node: process.version }, limitBy, seconds, results: rows, clocks }
}

const dataDir = await mkdtemp(path.join(tmpdir(), 'shaoying-bench-'))
try {
  const result = await run(dataDir)
  if (asJson) process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`)
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
