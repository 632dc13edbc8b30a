import type { City } from '@shaoying/application'
import { addSeconds, civilDateOf, startOfDay, type CityRules, type Instant } from '@shaoying/domain'
import type { RealWords } from '../matters.ts'
import { runSimulation } from '../run-simulation.ts'
import { LifeTemplate } from './life-template.ts'
import { MemoryCity } from './memory-city.ts'

/** A week of calls, lived to the end of most of them; more different lives than this a day a city of copies does not need. */
const mostLivesPerDay = 300
const daysOfCalls = 7
const daysToLive = 60

interface LivesWanted {
  readonly seed: number
  readonly realWords: RealWords
  /** How many orders a day there will be. */
  readonly perDay: number
}

/** Lives by the weekday on which they begin, decided in memory by the city's own rules, in the weeks before today. */
export async function livesOf(city: City, rules: CityRules, { seed, realWords, perDay }: LivesWanted): Promise<readonly (readonly LifeTemplate[])[]> {
  const startAt = addSeconds(startOfDay(civilDateOf(city.time.now(), rules.calendar), rules.calendar), -(daysOfCalls + daysToLive) * 86_400)
  const memory = new MemoryCity(city, rules, startAt)
  await runSimulation(memory, { seed, startAt, days: daysOfCalls, daysAfter: daysToLive, callsPerDay: Math.min(mostLivesPerDay, Math.ceil(perDay) + 5), rules, realWords, hasWhistles: false })
  const byWeekday: LifeTemplate[][] = Array.from({ length: 7 }, () => [])
  for (const life of memory.lives.values()) byWeekday[weekdayOf(startOfDay(civilDateOf(life[0]!.row.at, rules.calendar), rules.calendar))]!.push(new LifeTemplate(life))
  return byWeekday
}

/** 0 to 6, by the days between. */
export function weekdayOf(midnight: Instant): number {
  return Math.floor(Date.parse(midnight) / 86_400_000) % 7
}
