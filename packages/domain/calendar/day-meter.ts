import { weekdayOfDay } from './civil-date.ts'

/**
 * A running total over days, where each day weighs what its weekday weighs unless it is an exception:
 * working seconds, or working days. Both directions take a binary search among the exceptions and no walk
 * over days, so ten years cost what one day costs.
 */
export interface DayMeter {
  /** Weight of a plain week up to (not with) weekday index 0 Monday … 7 (= the whole week). */
  readonly weekUpTo: readonly number[]
  /** Day numbers of the exceptions, ascending. */
  readonly days: readonly number[]
  /** What the first n exceptions add to the plain weeks; one entry more than `days`. */
  readonly corrections: readonly number[]
  /** Total before each exception. */
  readonly totals: readonly number[]
}

/** `week`: seven whole weights from Monday, not all zero. `exceptions`: by day number. */
export function dayMeter(week: readonly number[], exceptions: ReadonlyMap<number, number>): DayMeter {
  const weekUpTo = week.reduce((sums, weight) => [...sums, sums.at(-1)! + weight], [0])
  const days = [...exceptions.keys()].sort((a, b) => a - b)
  const corrections = [0]
  for (const day of days) corrections.push(corrections.at(-1)! + exceptions.get(day)! - week[weekdayOfDay(day) - 1]!)
  const totals = days.map((day, index) => plainTotal(day, weekUpTo) + corrections[index]!)
  return { weekUpTo, days, corrections, totals }
}

/** Weight of all days before `day`, counted from Monday 1969-12-29 (negative before it). */
export function totalBefore(day: number, meter: DayMeter): number {
  return plainTotal(day, meter.weekUpTo) + meter.corrections[countBelow(meter.days, day)]!
}

/** The day within which the running total passes `total`: total before it ≤ `total` < total after it. */
export function dayHolding(total: number, meter: DayMeter): number {
  const passed = countBelow(meter.totals, total + 1)
  const lastException = meter.days[passed - 1]
  if (lastException !== undefined && total < totalBefore(lastException + 1, meter)) return lastException
  return plainDayHolding(total - meter.corrections[passed]!, meter.weekUpTo)
}

function plainTotal(day: number, weekUpTo: readonly number[]): number {
  const week = Math.floor((day + 3) / 7)
  return week * weekUpTo[7]! + weekUpTo[day + 3 - week * 7]!
}

function plainDayHolding(total: number, weekUpTo: readonly number[]): number {
  const week = Math.floor(total / weekUpTo[7]!)
  const rest = total - week * weekUpTo[7]!
  let weekday = 0
  while (weekUpTo[weekday + 1]! <= rest) weekday += 1
  return week * 7 + weekday - 3
}

/** How many of the ascending whole numbers lie below `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
