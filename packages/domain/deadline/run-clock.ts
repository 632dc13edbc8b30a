import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Instant } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { dueAtOf } from './compute-deadline.ts'
import type {
  Clock,
  ClockKind,
  ClockMoment,
  ClockPlan,
  DueChange,
  PausedClock,
  RunningClock,
  StoppedClock,
} from './clock.ts'
import { momentsAfterChange, momentsOf } from './clock-moments.ts'
import { advance, elapsed, measureOf } from './limit.ts'

export function startClock(
  kind: ClockKind,
  plan: ClockPlan,
  startedAt: Instant,
  calendar: WorkingCalendar,
): RunningClock {
  return startClockUntil(kind, dueAtOf(startedAt, plan.limit, calendar), plan, startedAt, calendar)
}

/** A clock whose deadline is a moment somebody set (an agreed date); the plan's limit says only in what measure it runs. */
export function startClockUntil(
  kind: ClockKind,
  dueAt: Instant,
  plan: ClockPlan,
  startedAt: Instant,
  calendar: WorkingCalendar,
): RunningClock {
  const pending = momentsOf(plan, startedAt, dueAt, calendar)
  return { situation: 'running', kind, plan, startedAt, dueAt, pauses: [], changes: [], fired: [], pending }
}

/**
 * Stops time while a case must wait (挂账, an outside answer), keeping what is left to the second. Refuses
 * with `clock.not_running`, `clock.expired` (also when the deadline has passed but nobody has noticed yet:
 * a pause cannot heal lateness) or `clock.before_last_change`.
 */
export function pauseClock(clock: Clock, at: Instant, calendar: WorkingCalendar): PausedClock | Refusal {
  const refusal = refuseUnlessOpen(clock, at)
  if (refusal !== null) return refusal
  const { pending: _, ...record } = clock as RunningClock
  const measure = measureOf(clock.plan.limit)
  return {
    ...record,
    situation: 'paused',
    pausedAt: at,
    measure,
    remainingSeconds: elapsed(at, clock.dueAt, measure, calendar),
  }
}

/** Goes on with what was left. Refuses with `clock.not_paused` or `clock.before_last_change`. */
export function resumeClock(clock: Clock, at: Instant, calendar: WorkingCalendar): RunningClock | Refusal {
  if (clock.situation !== 'paused')
    return refuse('clock.not_paused', { params: { kind: clock.kind, situation: clock.situation } })
  if (at < clock.pausedAt)
    return refuse('clock.before_last_change', { params: { kind: clock.kind, at, lastAt: clock.pausedAt } })
  const { pausedAt, remainingSeconds, measure, ...record } = clock
  const dueAt = advance(at, remainingSeconds, measure, calendar)
  const pauses = [...clock.pauses, { fromAt: pausedAt, toAt: at }]
  // A deadline set by hand may lie outside working time; a pause never brings it forward.
  const later = dueAt > clock.dueAt ? dueAt : clock.dueAt
  return moved(
    { ...record, pauses, situation: 'running', pending: [] },
    { why: 'resumed', at, toDueAt: later },
    calendar,
  )
}

/**
 * Sets a later deadline (延期, Reg 15(2)). Refuses with `clock.not_running`, `clock.expired`,
 * `clock.before_last_change` or `clock.not_later`. How often and how far is the caller's rule.
 */
export function extendClock(
  clock: Clock,
  at: Instant,
  newDueAt: Instant,
  calendar: WorkingCalendar,
): RunningClock | Refusal {
  const refusal = refuseUnlessOpen(clock, at)
  if (refusal !== null) return refusal
  if (newDueAt <= clock.dueAt)
    return refuse('clock.not_later', { params: { kind: clock.kind, dueAt: clock.dueAt, newDueAt } })
  return moved(clock as RunningClock, { why: 'extended', at, toDueAt: newDueAt }, calendar)
}

/**
 * Ends the clock because the thing is done or no longer asked. Works from every situation; a clock already
 * stopped stays as it was. A paused clock is in time.
 */
export function stopClock(clock: Clock, at: Instant): StoppedClock {
  if (clock.situation === 'stopped') return clock
  const { kind, plan, startedAt, dueAt, pauses, changes, fired } = clock
  const inTime = clock.situation === 'paused' || (clock.situation === 'running' && at < dueAt)
  return { situation: 'stopped', kind, plan, startedAt, dueAt, pauses, changes, fired, stoppedAt: at, inTime }
}

/**
 * Moves an open clock to a new calendar (the government changed the holidays). What has run until `at`
 * stays run, counted by the calendar `before`; what is left is counted by `after`. `at` may lie in the past
 * when the change was loaded late, though not before the clock's last pause or change. Paused clocks keep
 * what is left; expired and stopped ones keep their result.
 */
export function recomputeClock(clock: Clock, at: Instant, before: WorkingCalendar, after: WorkingCalendar): Clock {
  if (clock.situation !== 'running') return clock
  const lastAt = lastChangeAt(clock)
  const from = at > lastAt ? at : lastAt
  if (from >= clock.dueAt) return clock
  const measure = measureOf(clock.plan.limit)
  const left = elapsed(from, clock.dueAt, measure, before)
  const toDueAt = advance(from, left, measure, after)
  const unchanged = advance(from, left, measure, before) === toDueAt
  return unchanged ? clock : moved(clock, { why: 'recomputed', at: from, toDueAt }, after)
}

/** The next moment at which the clock does anything, or null when it never will. */
export function nextMoment(clock: Clock): Instant | null {
  return clock.situation === 'running' || clock.situation === 'expired' ? (clock.pending[0]?.at ?? null) : null
}

/**
 * What happens up to and with `now`, in order, each thing once, however many moments are jumped over; and
 * the clock after it. Give the clock returned here to the next call.
 */
export function due(clock: Clock, now: Instant): { readonly clock: Clock; readonly happened: readonly ClockMoment[] } {
  if (clock.situation !== 'running' && clock.situation !== 'expired') return { clock, happened: [] }
  const happened = clock.pending.filter((moment) => moment.at <= now)
  if (happened.length === 0) return { clock, happened }
  const after = { ...clock, pending: clock.pending.slice(happened.length), fired: [...clock.fired, ...happened] }
  const expires = happened.some((moment) => moment.does === 'expiry')
  return { clock: expires ? { ...after, situation: 'expired', expiredAt: clock.dueAt } : after, happened }
}

function refuseUnlessOpen(clock: Clock, at: Instant): Refusal | null {
  const params = { kind: clock.kind, situation: clock.situation }
  if (clock.situation === 'expired' || (clock.situation === 'running' && at >= clock.dueAt)) {
    return refuse('clock.expired', { params: { ...params, dueAt: clock.dueAt, at } })
  }
  if (clock.situation !== 'running') return refuse('clock.not_running', { params })
  const lastAt = lastChangeAt(clock)
  return at < lastAt ? refuse('clock.before_last_change', { params: { kind: clock.kind, at, lastAt } }) : null
}

function lastChangeAt(clock: Clock): Instant {
  return clock.changes.at(-1)?.at ?? clock.startedAt
}

function moved(clock: RunningClock, change: Omit<DueChange, 'fromDueAt'>, calendar: WorkingCalendar): RunningClock {
  const changes = [...clock.changes, { ...change, fromDueAt: clock.dueAt }]
  const all = momentsOf(clock.plan, clock.startedAt, change.toDueAt, calendar)
  return { ...clock, dueAt: change.toDueAt, changes, pending: momentsAfterChange(all, clock.fired, change.at) }
}
