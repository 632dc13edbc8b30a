import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { City } from '@shaoying/application'
import { addSeconds, civilDateOf, startOfDay, type CityRules, type Instant } from '@shaoying/domain'
import type { RealWords } from '../matters.ts'
import { runSimulation } from '../run-simulation.ts'
import { MemoryCity, type LivedOrder } from './memory-city.ts'

/** A week of calls, lived to the end of most of them; more different lives than this a day a city of copies does not need. */
const mostLivesPerDay = 300
const daysOfCalls = 7
const daysToLive = 60

interface LivesWanted {
  readonly seed: number
  readonly realWords: RealWords
  /** How many orders a day there will be. */
  readonly perDay: number
  /** Where they are kept, so that several processes, and a run that goes on, live them once. */
  readonly file: string
}

/** Lives decided in memory by the city's own rules, in the weeks before today; read from the file when they are there already. */
export async function livesOf(
  city: City,
  rules: CityRules,
  { seed, realWords, perDay, file }: LivesWanted,
): Promise<readonly LivedOrder[]> {
  if (existsSync(file)) return readLives(file)
  const startAt = addSeconds(
    startOfDay(civilDateOf(city.time.now(), rules.calendar), rules.calendar),
    -(daysOfCalls + daysToLive) * 86_400,
  )
  const memory = new MemoryCity(city, rules, startAt)
  await runSimulation(memory, {
    seed,
    startAt,
    days: daysOfCalls,
    daysAfter: daysToLive,
    callsPerDay: Math.min(mostLivesPerDay, Math.ceil(perDay) + 5),
    rules,
    realWords,
    hasWhistles: false,
  })
  const lives = [...memory.lives.values()]
  await writeFile(`${file}.part`, gzipSync(lives.map((life) => `${JSON.stringify(life)}\n`).join(''), { level: 1 }))
  await rename(`${file}.part`, file)
  return lives
}

export async function readLives(file: string): Promise<readonly LivedOrder[]> {
  return gunzipSync(await readFile(file))
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LivedOrder)
}

/** 0 to 6, by the days between. */
export function weekdayOf(midnight: Instant): number {
  return Math.floor(Date.parse(midnight) / 86_400_000) % 7
}
