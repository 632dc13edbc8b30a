import { addSeconds, type Instant } from '@shaoying/domain'
import { chanceOf } from './chance.ts'

/** Share of a day's contacts in each hour, city time: a quiet night, a morning peak, a second one after lunch. */
const hourWeights = [6, 4, 3, 2, 2, 4, 10, 26, 58, 76, 72, 60, 44, 50, 62, 64, 60, 52, 44, 40, 36, 28, 18, 10]

export interface CallTime {
  readonly at: Instant
  /** Numbered through the whole simulation, from 1. */
  readonly number: number
}

/**
 * When residents call on one day: `perDay` calls on the average, scattered by the hour of the day.
 * @param midnight the day's beginning in the city
 */
export function callsOfDay(seed: number, midnight: Instant, perDay: number, firstNumber: number): readonly CallTime[] {
  const chance = chanceOf(seed, 'day', midnight)
  const count = Math.max(0, Math.round(perDay * (0.85 + 0.3 * chance.share())))
  const hours = hourWeights.map((weight, hour) => [hour, weight] as const)
  const seconds = Array.from(
    { length: count },
    () => chance.weighted(hours) * 3600 + Math.floor(chance.share() * 3600),
  ).sort((a, b) => a - b)
  return seconds.map((second, index) => ({ at: addSeconds(midnight, second), number: firstNumber + index }))
}
