import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { openCity, VirtualClock } from '@shaoying/application'
import { provideDatabase } from '@shaoying/store'
import { cpuMs } from '../cpu-time.ts'
import { playStorm, type StormResult } from './play-storm.ts'
import { planStorm } from './storm-plan.ts'

/*
 * npm run bench -- --storm [--quick]: 340 streets blow 5,000 emergency whistles in ten virtual minutes, ten units
 * each, while 1,000 commanders' screens are open. Twice: as fast as it goes, for the cost of a report-in; and a tenth of
 * it at the speed of life, for the delay from check-in to screen. In one process with its database beside it; screens
 * are subscriptions to the live tail, so that sockets and browsers are not in it.
 */
const home = path.resolve(import.meta.dirname, '../..')

interface StormReport {
  readonly asFastAsItGoes: StormFigures
  readonly atLife: StormFigures
}

interface StormFigures {
  readonly whistles: number
  readonly commands: number
  readonly seconds: number
  readonly perSecond: number
  readonly refused: number
  readonly clocksFired: number
  readonly cpuMsServerPerCommand: number
  readonly cpuMsDatabasePerCommand: number | null
  readonly answerMs: Quantiles
  readonly screenDelayMs: Quantiles
}

interface Quantiles {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly most: number
}

async function runStorm(quick: boolean, say: (line: string) => void): Promise<StormReport> {
  const whistles = quick ? 300 : 5000
  const full = await storm({ whistles, seconds: quick ? 36 : 600, speed: null })
  say(describe('as fast as it goes', full))
  // The same rate as in the storm itself: 500 whistles a minute.
  const atLife = await storm({ whistles: quick ? 100 : 500, seconds: quick ? 12 : 60, speed: quick ? 5 : 1 })
  say(describe('at the speed of life', atLife))
  return { asFastAsItGoes: full, atLife }
}

async function storm({
  whistles,
  seconds,
  speed,
}: {
  readonly whistles: number
  readonly seconds: number
  readonly speed: number | null
}): Promise<StormFigures> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'shaoying-storm-'))
  const database = await provideDatabase({ dataDir, log: () => undefined })
  const clock = new VirtualClock('2026-07-20T08:00:00Z')
  const city = await openCity({
    databaseUrl: database.url,
    packFolder: path.join(home, 'packs/beijing'),
    vaultKeys: [{ id: 'bench', secret: randomBytes(32) }],
    time: clock,
    poolSize: 10,
    serverName: 'storm',
    log: () => undefined,
    onFault: (fault) => process.stderr.write(`${String(fault)}\n`),
  })
  try {
    const { directory } = city.registry.today(clock.now()).rules
    const plan = planStorm(directory, { whistles, unitsEach: 10, seconds })
    const pid = await postmasterOf(dataDir)
    const before = [process.cpuUsage(), pid === null ? null : cpuMs([pid])] as const
    const result = await playStorm({ city, directory, setTime: (at) => clock.advanceTo(at) }, plan, {
      screens: 1000,
      speed,
    })
    const used = process.cpuUsage(before[0])
    const [databaseBefore, databaseAfter] = [before[1], pid === null ? null : cpuMs([pid])]
    return figuresOf(
      result,
      whistles,
      (used.user + used.system) / 1000,
      databaseBefore === null || databaseAfter === null ? null : databaseAfter - databaseBefore,
    )
  } finally {
    await city.close()
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

function figuresOf(
  { commands, seconds, refused, clocksFired, delaysMs, answersMs }: StormResult,
  whistles: number,
  serverMs: number,
  databaseMs: number | null,
): StormFigures {
  return {
    whistles,
    commands,
    seconds,
    perSecond: commands / seconds,
    refused: refused.length,
    clocksFired,
    cpuMsServerPerCommand: serverMs / commands,
    cpuMsDatabasePerCommand: databaseMs === null ? null : databaseMs / commands,
    answerMs: quantiles(answersMs),
    screenDelayMs: quantiles(delaysMs),
  }
}

function quantiles(sorted: Float64Array): Quantiles {
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) }
}

function describe(
  name: string,
  {
    whistles,
    commands,
    perSecond,
    refused,
    clocksFired,
    cpuMsServerPerCommand,
    cpuMsDatabasePerCommand,
    answerMs,
    screenDelayMs,
  }: StormFigures,
): string {
  const show = ({ p50, p95, p99, most }: Quantiles): string =>
    `p50 ${p50.toFixed(0)} p95 ${p95.toFixed(0)} p99 ${p99.toFixed(0)} most ${most.toFixed(0)} ms`
  return `storm ${name}: ${whistles} whistles, ${commands} commands, ${perSecond.toFixed(0)}/s, ${refused} refused, ${clocksFired} clocks fired; CPU ms a command: server ${cpuMsServerPerCommand.toFixed(2)} database ${cpuMsDatabasePerCommand?.toFixed(2) ?? '–'}; check-in answered ${show(answerMs)}; on 1,000 screens ${show(screenDelayMs)}`
}

async function postmasterOf(dataDir: string): Promise<number | null> {
  const found = await Promise.all(
    ['cluster', '.'].map((name) => readFile(path.join(dataDir, name, 'postmaster.pid'), 'utf8').catch(() => null)),
  )
  const text = found.find((file) => file !== null)
  return text ? Number(text.split('\n')[0]) : null
}

const report = await runStorm(process.argv.includes('--quick'), (line) => void process.stderr.write(`${line}\n`))
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`)
