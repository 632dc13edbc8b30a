import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { cpuMs } from './cpu-time.ts'
import { load, type LoadRequest, type LoadResult } from './http-load.ts'
import type { Fleet } from './scenarios.ts'

export const home = path.resolve(import.meta.dirname, '..')
export const packFolder = path.join(home, 'packs/small')
export const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** A server under measurement, with its database. */
export interface Bench {
  readonly child: ChildProcess
  readonly port: number
  readonly databaseUrl: string
  readonly databasePid: number | null
  readonly fleet: Fleet
}

/** One line of the result. */
export interface BenchRow extends LoadResult {
  readonly name: string
  readonly limitPerSecond: number | null
  readonly ratio: number | null
  readonly cpuMsServer: number | null
  readonly cpuMsDatabase: number | null
}

export async function startServer(dataDir: string, environment: Readonly<Record<string, string>> = {}): Promise<Bench> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(home, 'bench/bench-server.ts')], { cwd: home, env: { ...process.env, DATA_DIR: dataDir, CITY_PACK: packFolder, WORKER: 'off', ...environment }, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const first = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  const { address, databaseUrl, tokens } = JSON.parse(first) as { address: string, databaseUrl: string, tokens: Record<string, string> }
  return { child, port: Number(new URL(address).port), databaseUrl, databasePid: await postmasterOf(dataDir), fleet: { tokens, streetId: '990101001', placeId: '990101001001', categoryId: '0101-01' } }
}

export async function stopServer({ child }: Bench): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.stdin!.end()
  await ended
}

async function postmasterOf(dataDir: string): Promise<number | null> {
  const found = await Promise.all(['cluster', '.'].map((name) => readFile(path.join(dataDir, name, 'postmaster.pid'), 'utf8').catch(() => null)))
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

/** A load with the CPU time of server and database around it. */
export async function measure(bench: Bench, name: string, clients: number, seconds: number, next: (client: number) => LoadRequest | null, limitPerSecond: number | null, onAnswer?: Parameters<typeof load>[4]): Promise<BenchRow> {
  const spent = (): readonly (number | null)[] => [cpuMs([bench.child.pid!]), bench.databasePid === null ? null : cpuMs([bench.databasePid])]
  const before = spent()
  const result = await load(bench.port, clients, seconds, next, onAnswer)
  const after = spent()
  const perRequest = (index: 0 | 1): number | null => (missing(before[index]) || missing(after[index]) ? null : (after[index]! - before[index]!) / result.requests)
  const row = { name, ...result, limitPerSecond, ratio: limitPerSecond === null ? null : result.perSecond / limitPerSecond, cpuMsServer: perRequest(0), cpuMsDatabase: perRequest(1) }
  say(describe(row))
  return row
}

const missing = (value: number | null | undefined): boolean => value === null || value === undefined

function describe({ name, clients, perSecond, ratio, p50Ms, p95Ms, p99Ms, cpuMsServer, cpuMsDatabase, failures }: BenchRow): string {
  const figure = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits))
  const failed = Object.entries(failures).map(([status, count]) => `${count}×${status}`).join(' ')
  return `${name.padEnd(14)} ${String(clients).padStart(3)} clients ${perSecond.toFixed(0).padStart(6)}/s  ratio ${figure(ratio, 2).padStart(5)}  p50 ${figure(p50Ms, 1)} p95 ${figure(p95Ms, 1)} p99 ${figure(p99Ms, 1)} ms  CPU ms: server ${figure(cpuMsServer, 2)} database ${figure(cpuMsDatabase, 2)} ${failed}`
}
