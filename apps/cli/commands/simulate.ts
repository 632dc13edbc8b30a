import { availableParallelism } from 'node:os'
import { runServer } from '@shaoying/server'
import { startOfDay } from '@shaoying/domain'
import { pino } from 'pino'
import { InvalidArgumentError, Option, type Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { writeBulkHistory } from '../simulation/bulk/bulk-history.ts'
import { readLives } from '../simulation/bulk/lives-of.ts'
import { runParts } from '../simulation/bulk/run-parts.ts'
import { writeDays } from '../simulation/bulk/write-days.ts'
import { cityOfServer } from '../simulation/city-of-server.ts'
import type { Tally } from '../simulation/life-of-order.ts'
import { realWords } from '../simulation/real-words.ts'
import { runSimulation } from '../simulation/run-simulation.ts'
import { withCity } from '../with-city.ts'

interface SimulateOptions {
  readonly days: number
  readonly seed: number
  readonly callsPerDay: number
  readonly words?: string
  readonly bulk?: true
  readonly orders: number
  readonly months: number
  readonly jobs: number
  readonly share?: string
  readonly lives?: string
  readonly until?: string
  readonly json?: true
}

/** `shaoying simulate`: a city lives for some days, over the public API, under a clock that jumps. Records carry the tag `simulated`. */
export function register(command: Command, context: CliContext): void {
  command
    .option('--days <n>', 'how many days', wholeNumber, 7)
    .option('--seed <n>', 'the same seed gives the same days', wholeNumber, 1)
    .option('--calls-per-day <n>', 'calls a day on the average', wholeNumber, 100)
    .option('--speed <speed>', 'only max: as fast as the machine can', 'max')
    .option(
      '--words <file>',
      'real messages to speak with (JSONL, may be gzipped, field text); without it those of the shared data folder, else our own sentences',
    )
    .option('--bulk', 'write a history of --orders over --months by COPY instead, up to today')
    .option('--orders <n>', 'with --bulk: how many orders', wholeNumber, 100_000)
    .option('--months <n>', 'with --bulk: over how many months', wholeNumber, 12)
    .option('--jobs <n>', 'with --bulk: in how many processes', wholeNumber, availableParallelism())
    .option('--json', 'the result as JSON')
    .addOption(new Option('--share <k/n>').hideHelp())
    .addOption(new Option('--lives <file>').hideHelp())
    .addOption(new Option('--until <instant>').hideHelp())
    .action((options: SimulateOptions) =>
      options.share !== undefined
        ? writePart(options, context)
        : options.bulk
          ? writeHistory(options, context)
          : simulate(options, context),
    )
}

async function writeHistory(
  { orders, months, seed, words, jobs, json }: SimulateOptions,
  context: CliContext,
): Promise<void> {
  await withCity(context, async ({ city, database }) => {
    const startedAt = performance.now()
    const result = await writeBulkHistory(city, database.url, {
      orders,
      months,
      seed,
      realWords: realWords(words, context.environment),
      folder: context.loadSettings().dataDir,
      say: context.complain,
      ...(jobs > 1 ? { parts: (file, today, onDay) => runParts(jobs, file, today, onDay) } : {}),
    })
    const seconds = (performance.now() - startedAt) / 1000
    context.print(
      json
        ? JSON.stringify({ ...result, seconds }, undefined, 2)
        : `${result.orders} orders with ${result.facts} facts in ${seconds.toFixed(1)} s, ${result.days} days; ${result.followersMoved} followers have nothing left to do`,
    )
  })
}

/** One process's part of a history, started by `writeHistory`; says one line of JSON a day. */
async function writePart(
  { orders, months, seed, share, lives, until }: SimulateOptions,
  context: CliContext,
): Promise<void> {
  const [part, of] = share!.split('/').map(Number)
  await withCity(context, async ({ city, database }) => {
    await writeDays(city, database.url, {
      orders,
      months,
      seed,
      lives: await readLives(lives!),
      today: until!,
      share: part!,
      of: of!,
      onDay: (written, facts) => context.print(JSON.stringify({ orders: written, facts })),
    })
  })
}

async function simulate({ days, seed, callsPerDay, words, json }: SimulateOptions, context: CliContext): Promise<void> {
  const settings = {
    ...context.loadSettings(),
    isClockVirtual: true,
    hasRateLimits: false,
    hasDemoAccounts: false,
    host: '127.0.0.1',
    port: 0,
  }
  const server = await runServer({ settings, say: context.complain, log: pino({ level: 'error' }, process.stderr) })
  const startedAt = performance.now()
  try {
    const { city } = server.opened
    const { rules, on } = city.registry.today(city.time.now())
    // Begins with the next midnight, so that each day is a whole one.
    const startAt = nextMidnight(startOfDay(on, rules.calendar))
    await cityOfServer(server).passTime(startAt)
    const tally = await runSimulation(cityOfServer(server), {
      seed,
      startAt,
      days,
      callsPerDay,
      rules,
      realWords: realWords(words, context.environment),
      onDay: (day, counts) => context.complain(`day ${day} of ${days}: ${describe(counts)}`),
    })
    const seconds = (performance.now() - startedAt) / 1000
    context.print(
      json
        ? JSON.stringify({ ...tally, refusals: Object.fromEntries(tally.refusals), seconds }, undefined, 2)
        : `${days} days in ${seconds.toFixed(1)} s: ${describe(tally)}`,
    )
  } finally {
    await server.stop()
  }
}

function nextMidnight(midnight: string): string {
  return new Date(Date.parse(midnight) + 86_400_000).toISOString().replace('.000Z', 'Z')
}

function describe({
  calls,
  answeredAtOnce,
  dispatched,
  replied,
  calledBack,
  reworked,
  closed,
  whistles,
  refusals,
}: Tally): string {
  const refused = [...refusals.values()].reduce((sum, count) => sum + count, 0)
  return `${calls} calls, ${answeredAtOnce} answered at once, ${dispatched} dispatched, ${replied} replied, ${calledBack} called back, ${reworked} reworked, ${closed} closed; ${whistles.blown} whistles, ${whistles.late} late, ${whistles.absent} absent, ${whistles.closed} ended, ${whistles.appealed} scores appealed; ${refused} refused`
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/u.test(text)) return Number(text)
  throw new InvalidArgumentError('A whole number is needed.')
}
