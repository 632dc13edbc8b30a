import { civilDateOf, startOfDay } from '../calendar/working-calendar.ts'
import { dueAtOf } from '../deadline/compute-deadline.ts'
import { addSeconds, secondsBetween, type Instant } from '../kernel/instant.ts'
import type { CityRules } from './doer.ts'

const hourSeconds = 3600
const daySeconds = 24 * hourSeconds

/** The city's attempt hour under which a moment falls: the last one begun, at night the last of the evening. */
function attemptHourOf(at: Instant, { pack, calendar }: CityRules): number {
  const hours = pack.rules.callback.attemptHours.toSorted((a, b) => a - b)
  const hour = Math.floor(secondsBetween(startOfDay(civilDateOf(at, calendar), calendar), at) / hourSeconds)
  return hours.findLast((begun) => begun <= hour) ?? hours.at(-1) ?? hour
}

/**
 * When to try again: the first of the city's attempt hours after the pause between attempts, one not tried before
 * as long as there is one. Where the city names no hours, the pause alone counts.
 */
export function nextAttemptAt(attemptedAt: readonly Instant[], now: Instant, rules: CityRules): Instant {
  const { attemptHours, betweenAttempts } = rules.pack.rules.callback
  const tried = new Set(attemptedAt.map((at) => attemptHourOf(at, rules)))
  const untried = attemptHours.filter((hour) => !tried.has(hour))
  const hours = untried.length > 0 ? untried : attemptHours
  const earliest = dueAtOf(now, betweenAttempts, rules.calendar)
  const midnight = startOfDay(civilDateOf(earliest, rules.calendar), rules.calendar)
  const moments = hours.flatMap((hour) => [0, daySeconds].map((day) => addSeconds(midnight, day + hour * hourSeconds)))
  return moments.filter((at) => at >= earliest).toSorted()[0] ?? earliest
}
