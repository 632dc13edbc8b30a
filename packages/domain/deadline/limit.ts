import {
  addNaturalDaySeconds,
  addWorkingDaySeconds,
  addWorkingSeconds,
  naturalDaySecondsBetween,
  workingDaySecondsBetween,
  workingSecondsBetween,
  type WorkingCalendar,
} from '../calendar/working-calendar.ts'
import { addSeconds, secondsBetween, type Instant } from '../kernel/instant.ts'

/**
 * A time limit as packs write it. Natural-day against working-day is a field of its own, because statutes
 * and catalogue entries differ (domain rules 3.3; Reg 13).
 */
export interface Limit {
  /** Whole number above zero. */
  readonly amount: number
  readonly unit: 'minute' | 'hour' | 'day'
  readonly time: 'natural' | 'working'
}

/** What a limit runs on. Working days are measured in days of 86,400 seconds, whatever the hours worked. */
export type Measure = 'natural_seconds' | 'natural_days' | 'working_seconds' | 'working_days'

const unitSeconds = { minute: 60, hour: 3600, day: 86_400 } as const

export function measureOf(limit: Limit): Measure {
  return `${limit.time}_${limit.unit === 'day' ? 'days' : 'seconds'}`
}

/** The limit's length in seconds of its measure. */
export function limitSeconds(limit: Limit): number {
  return limit.amount * unitSeconds[limit.unit]
}

/** The moment when `seconds` of the measure have passed since `at` (before it when negative). */
export function advance(at: Instant, seconds: number, measure: Measure, calendar: WorkingCalendar): Instant {
  switch (measure) {
    case 'natural_seconds':
      return addSeconds(at, seconds)
    case 'natural_days':
      return addNaturalDaySeconds(at, seconds, calendar)
    case 'working_seconds':
      return addWorkingSeconds(at, seconds, calendar)
    case 'working_days':
      return addWorkingDaySeconds(at, seconds, calendar)
  }
}

/** How many seconds of the measure pass from `from` to `to`. */
export function elapsed(from: Instant, to: Instant, measure: Measure, calendar: WorkingCalendar): number {
  switch (measure) {
    case 'natural_seconds':
      return secondsBetween(from, to)
    case 'natural_days':
      return naturalDaySecondsBetween(from, to, calendar)
    case 'working_seconds':
      return workingSecondsBetween(from, to, calendar)
    case 'working_days':
      return workingDaySecondsBetween(from, to, calendar)
  }
}
