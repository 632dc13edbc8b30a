import { explainDays } from '../calendar/explain-days.ts'
import { civilDateOf, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Basis } from '../kernel/basis.ts'
import type { Instant } from '../kernel/instant.ts'
import { advance, limitSeconds, measureOf, type Limit } from './limit.ts'

/** A deadline with the reasons for it. */
export interface Deadline {
  /** The first moment that is late: `[start, dueAt)` is in time. */
  readonly dueAt: Instant
  readonly basis: readonly Basis[]
}

/** The deadline alone, for bulk work: the first moment that is late. */
export function dueAtOf(startAt: Instant, limit: Limit, calendar: WorkingCalendar): Instant {
  return advance(startAt, limitSeconds(limit), measureOf(limit), calendar)
}

/**
 * The deadline and why it falls there: the limit, a start on a day of rest, each stretch of days skipped
 * with its name, each make-up day counted, and whether it lies beyond the published holidays.
 */
export function computeDeadline(startAt: Instant, limit: Limit, calendar: WorkingCalendar): Deadline {
  const dueAt = dueAtOf(startAt, limit, calendar)
  const params = { ...limit, startAt, dueAt, zone: calendar.zoneName }
  const rule: Basis = { source: 'calendar', reference: calendar.reference, key: 'deadline.limit', params }
  return { dueAt, basis: limit.time === 'natural' ? [rule] : [rule, ...explainDays(startAt, dueAt, calendar)] }
}

/** Half-open: what is done at the very moment of the deadline is late. */
export function isInTime(doneAt: Instant, dueAt: Instant): boolean {
  return doneAt < dueAt
}

/** True when the deadline falls on a day whose holidays are not yet published: it may still move. */
export function isProvisional(dueAt: Instant, calendar: WorkingCalendar): boolean {
  return civilDateOf(dueAt, calendar) > calendar.knownUntilOn
}
