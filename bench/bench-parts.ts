import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { bundle } from '../scripts/bundle.mjs'
import { cpuMs } from './cpu-time.ts'
import type { LoadResult } from './load/closed-loop.ts'
import type { Plan } from './load/errands.ts'
import { LoadProcess } from './load/load-process.ts'
import type { Fleet } from './scenarios.ts'

export const home = path.resolve(import.meta.dirname, '..')
export const packFolder = path.join(home, 'packs/small')
export const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** A server under measurement, with its database. */
export interface Bench {
  readonly child: ChildProcess
  /** A line to the server, which answers with one. */
  readonly tell: (line: string) => Promise<void>
  readonly port: number
  readonly databaseUrl: string
  readonly databasePid: number | null
  readonly fleet: Fleet
  readonly load: LoadProcess
}

/** One line of the result. */
export interface BenchRow extends LoadResult {
  readonly name: string
  readonly limitPerSecond: number | null
  readonly ratio: number | null
  /** CPU time of one commit of the limit over that of one request, both with their clients. */
  readonly cpuRatio: number | null
  readonly cpuMsServer: number | null
  readonly cpuMsDatabase: number | null
  /** What the clients of the load themselves used. */
  readonly cpuMsLoad: number | null
}

/** The server as it is shipped: bundled, not translated while it runs. Others' builds are not disturbed. */
export async function startServer(dataDir: string, environment: Readonly<Record<string, string>> = {}): Promise<Bench> {
  await bundle({ 'bench-server': 'bench/bench-server.ts' })
  // As `npm start` has it.
  const child = spawn(process.execPath, ['--max-semi-space-size=64', path.join(home, 'dist/bench-server.mjs')], {
    cwd: home,
    env: { ...process.env, DATA_DIR: dataDir, CITY_PACK: packFolder, WORKER: 'off', ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  const next = (): Promise<string> => new Promise((resolve) => lines.once('line', resolve))
  const tell = async (line: string): Promise<void> => {
    const heard = next()
    child.stdin.write(`${line}\n`)
    await heard
  }
  const first = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  const { address, databaseUrl, tokens } = JSON.parse(first) as {
    address: string
    databaseUrl: string
    tokens: Record<string, string>
  }
  return {
    child,
    tell,
    port: Number(new URL(address).port),
    databaseUrl,
    databasePid: await postmasterOf(dataDir),
    fleet: { tokens, streetId: '990101001', placeId: '990101001001', categoryId: '0101-01' },
    load: new LoadProcess(),
  }
}

export async function stopServer({ child, load }: Bench): Promise<void> {
  load.end()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.stdin!.end()
  await ended
}

async function postmasterOf(dataDir: string): Promise<number | null> {
  const found = await Promise.all(
    ['cluster', '.'].map((name) => readFile(path.join(dataDir, name, 'postmaster.pid'), 'utf8').catch(() => null)),
  )
  const text = found.find((file) => file !== null)
  return text ? Number(text.split('\n')[0]) : null
}

/**
 * Statistics as a database has them that is older than a minute: until PostgreSQL has looked at a new table for the
 * first time, it plans for an empty one and reads all of it.
 */
export async function analyse({ databaseUrl }: Bench): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('analyze')
  await client.end()
}

export interface Measured {
  readonly row: BenchRow
  /** Orders that it went well with. */
  readonly orderIds: readonly string[]
}

/** A load with the CPU time of server, database and clients around it. */
export async function measure(
  bench: Bench,
  name: string,
  plan: Plan,
  clients: number,
  seconds: number,
  limit: { readonly perSecond: number; readonly cpuMs: number | null } | null = null,
): Promise<Measured> {
  const spent = (): readonly (number | null)[] => [
    cpuMs([bench.child.pid!]),
    bench.databasePid === null ? null : cpuMs([bench.databasePid]),
    cpuMs([bench.load.pid]),
  ]
  const before = spent()
  const { result, orderIds } = await bench.load.run({ port: bench.port, fleet: bench.fleet, plan, clients, seconds })
  const after = spent()
  const perRequest = (index: number): number | null =>
    missing(before[index]) || missing(after[index]) ? null : (after[index]! - before[index]!) / result.requests
  const [cpuMsServer = null, cpuMsDatabase = null, cpuMsLoad = null] = [0, 1, 2].map(perRequest)
  const all =
    cpuMsServer === null || cpuMsDatabase === null || cpuMsLoad === null
      ? null
      : cpuMsServer + cpuMsDatabase + cpuMsLoad
  const row = {
    name,
    ...result,
    limitPerSecond: limit?.perSecond ?? null,
    ratio: limit === null ? null : result.perSecond / limit.perSecond,
    cpuRatio: limit?.cpuMs && all ? limit.cpuMs / all : null,
    cpuMsServer,
    cpuMsDatabase,
    cpuMsLoad,
  }
  say(describe(row))
  return { row, orderIds }
}

const missing = (value: number | null | undefined): boolean => value === null || value === undefined

function describe({
  name,
  clients,
  perSecond,
  ratio,
  cpuRatio,
  p50Ms,
  p95Ms,
  p99Ms,
  cpuMsServer,
  cpuMsDatabase,
  cpuMsLoad,
  failures,
}: BenchRow): string {
  const figure = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits))
  const failed = Object.entries(failures)
    .map(([status, count]) => `${count}×${status}`)
    .join(' ')
  return `${name.padEnd(14)} ${String(clients).padStart(3)} clients ${perSecond.toFixed(0).padStart(6)}/s  ratio ${figure(ratio, 2).padStart(5)}, in CPU ${figure(cpuRatio, 2).padStart(5)}  p50 ${figure(p50Ms, 1)} p95 ${figure(p95Ms, 1)} p99 ${figure(p99Ms, 1)} ms  CPU ms: server ${figure(cpuMsServer, 3)} database ${figure(cpuMsDatabase, 3)} clients ${figure(cpuMsLoad, 3)} ${failed}`
}
