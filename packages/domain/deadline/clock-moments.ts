import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ClockMoment, ClockPlan } from './clock.ts'
import { advance, limitSeconds, measureOf } from './limit.ts'

/**
 * Everything a clock with this deadline does, in order; at one moment warnings come first, then the expiry,
 * then escalations. A warning that would lie at or before `startedAt` warns of nothing and is left out.
 */
export function momentsOf(plan: ClockPlan, startedAt: Instant, dueAt: Instant, calendar: WorkingCalendar): readonly ClockMoment[] {
  const warnings = (plan.warnings ?? []).map(
    ({ name, before }): ClockMoment => ({ at: advance(dueAt, -limitSeconds(before), measureOf(before), calendar), does: 'warning', name }),
  )
  const escalations = (plan.escalations ?? []).map(
    ({ name, after }): ClockMoment => ({ at: advance(dueAt, limitSeconds(after), measureOf(after), calendar), does: 'escalation', name }),
  )
  const expiry: ClockMoment = { at: dueAt, does: 'expiry', name: 'expired' }
  return inOrder([...warnings.filter((warning) => warning.at > startedAt), expiry, ...escalations])
}

/**
 * What is to happen after the deadline moved at `now`. What lies ahead happens (again, if it had happened
 * for the former deadline: a second "one day left" is true news). A warning whose moment is over happens
 * at once, unless it has happened before.
 */
export function momentsAfterChange(all: readonly ClockMoment[], fired: readonly ClockMoment[], now: Instant): readonly ClockMoment[] {
  const hasFired = (moment: ClockMoment) => fired.some((past) => past.does === moment.does && past.name === moment.name)
  const kept = all.filter((moment) => moment.at > now || !hasFired(moment))
  return inOrder(kept.map((moment) => (moment.does === 'warning' && moment.at < now ? { ...moment, at: now } : moment)))
}

const rank = { warning: 0, expiry: 1, escalation: 2 } as const

function inOrder(moments: readonly ClockMoment[]): readonly ClockMoment[] {
  return moments.toSorted((a, b) => (a.at === b.at ? rank[a.does] - rank[b.does] : a.at < b.at ? -1 : 1))
}
