import { nextWorkingMoment, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ClockMoment, ClockPlan } from './clock.ts'
import { advance, limitSeconds, measureOf, type Limit } from './limit.ts'

/**
 * Everything a clock with this deadline does, in order. A warning that would lie at or before `startedAt` warns of nothing and is left out.
 */
export function momentsOf(
  plan: ClockPlan,
  startedAt: Instant,
  dueAt: Instant,
  calendar: WorkingCalendar,
): readonly ClockMoment[] {
  const expiry: ClockMoment = { at: dueAt, does: 'expiry', name: 'expired' }
  const warnings = (plan.warnings ?? []).map(
    ({ name, before }): ClockMoment => ({ at: warningAt(dueAt, before, calendar), does: 'warning', name }),
  )
  const escalations = (plan.escalations ?? []).map(
    ({ name, after }): ClockMoment => ({ at: escalationAt(dueAt, after, calendar), does: 'escalation', name }),
  )
  return inOrder([...warnings.filter((warning) => warning.at > startedAt), expiry, ...escalations])
}

/**
 * What is to happen after the deadline moved at `now`. What lies ahead happens (again, if it had happened
 * for the former deadline: a second "one day left" is true news). A warning whose moment is over happens
 * at once, unless it has happened before.
 */
export function momentsAfterChange(
  all: readonly ClockMoment[],
  fired: readonly ClockMoment[],
  now: Instant,
): readonly ClockMoment[] {
  const hasFired = (moment: ClockMoment) => fired.some((past) => past.does === moment.does && past.name === moment.name)
  const kept = all.filter((moment) => moment.at > now || !hasFired(moment))
  return inOrder(kept.map((moment) => (moment.at < now ? { ...moment, at: now } : moment)))
}

/**
 * What is given in working time speaks when people work: where counting days would end at midnight, it
 * waits for the beginning of work, if that is before the deadline. Natural time speaks at any hour.
 */
function warningAt(dueAt: Instant, before: Limit, calendar: WorkingCalendar): Instant {
  const at = advance(dueAt, -limitSeconds(before), measureOf(before), calendar)
  const whenPeopleWork = before.time === 'working' ? nextWorkingMoment(at, calendar) : at
  return whenPeopleWork < dueAt ? whenPeopleWork : at
}

function escalationAt(dueAt: Instant, after: Limit, calendar: WorkingCalendar): Instant {
  const at = advance(dueAt, limitSeconds(after), measureOf(after), calendar)
  return after.time === 'working' && after.unit === 'day' ? nextWorkingMoment(at, calendar) : at
}

/** By moment; those of one moment as they stand: warnings, expiry, escalations. */
function inOrder(moments: readonly ClockMoment[]): readonly ClockMoment[] {
  return moments.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
}
