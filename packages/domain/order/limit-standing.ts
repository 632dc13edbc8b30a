import type { Clock, ClockKind } from '../deadline/clock.ts'
import { secondsBetween, type Instant } from '../kernel/instant.ts'
import { findClock } from './order-clocks.ts'
import type { Order } from './order.ts'
import { standingReply } from './reply-owed.ts'

/** How one of an order's limits stands: its quick response and its time-limited handling side by side (R055). */
export interface LimitStanding {
  readonly clock: ClockKind
  readonly startedAt: Instant
  readonly dueAt: Instant
  /** `kept` and `missed` are over, `overdue` waits beyond its limit. */
  readonly standing: 'running' | 'paused' | 'overdue' | 'kept' | 'missed'
  /** When it was done, or fell away; null while it runs. */
  readonly doneAt: Instant | null
  /** Natural seconds from its start to its end or to now, pauses left out. */
  readonly tookSeconds: number
}

function standingOf(clock: Clock, now: Instant): LimitStanding['standing'] {
  if (clock.situation === 'stopped') return clock.inTime ? 'kept' : 'missed'
  if (clock.situation === 'paused') return 'paused'
  return clock.situation === 'expired' || now >= clock.dueAt ? 'overdue' : 'running'
}

export function limitStanding(clock: Clock, now: Instant): LimitStanding {
  const { kind, startedAt, dueAt, pauses } = clock
  const doneAt = clock.situation === 'stopped' ? clock.stoppedAt : null
  const until = doneAt ?? (clock.situation === 'paused' ? clock.pausedAt : now)
  const paused = pauses.reduce((seconds, { fromAt, toAt }) => seconds + secondsBetween(fromAt, toAt), 0)
  return {
    clock: kind,
    startedAt,
    dueAt,
    standing: standingOf(clock, now),
    doneAt,
    tookSeconds: secondsBetween(startedAt, until) - paused,
  }
}

/** Handling is done with the reply, kept or missed by then, though its clock runs on to the callback. */
function handlingStanding(clock: Clock, order: Order, now: Instant): LimitStanding {
  const reply = standingReply(order)
  if (!reply || clock.situation === 'stopped') return limitStanding(clock, now)
  return { ...limitStanding(clock, reply.at), standing: reply.at < clock.dueAt ? 'kept' : 'missed', doneAt: reply.at }
}

/** The limits of the order that concern units and leaders, in the order in which they began. */
export function limitStandings(order: Order, now: Instant): readonly LimitStanding[] {
  const inner: readonly ClockKind[] = ['archive', 'callback_attempt']
  return order.clocks
    .filter(({ kind }) => !inner.includes(kind))
    .map((clock) => (clock.kind === 'handle' ? handlingStanding(clock, order, now) : limitStanding(clock, now)))
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0))
}

/** How urgently a supervisor should look, lowest first. */
export const attentionLevels = ['none', 'due_soon', 'overdue', 'unanswered'] as const
export type AttentionLevel = (typeof attentionLevels)[number]

export interface Attention {
  readonly level: AttentionLevel
  /** Limits that brought it to this level. */
  readonly clocks: readonly ClockKind[]
  /** The earliest moment missed; null below `overdue`. */
  readonly since: Instant | null
}

function attentionTo(order: Order, standing: LimitStanding): AttentionLevel {
  if (standing.standing === 'overdue')
    return /^(instruction|supervision):/.test(standing.clock) ? 'unanswered' : 'overdue'
  const clock = findClock(order, standing.clock)
  return standing.standing === 'running' && clock?.fired.some(({ does }) => does === 'warning') ? 'due_soon' : 'none'
}

/** For the supervisors' lists: a limit warned of, a limit missed, something asked from above that nobody has answered. */
export function attentionOf(order: Order, now: Instant): Attention {
  const limits = limitStandings(order, now).map((standing) => ({ ...standing, level: attentionTo(order, standing) }))
  const level = attentionLevels.findLast((candidate) => limits.some((limit) => limit.level === candidate)) ?? 'none'
  const clocks = level === 'none' ? [] : limits.filter((limit) => limit.level === level)
  const missed = limits.filter(({ standing }) => standing === 'overdue').map(({ dueAt }) => dueAt)
  return { level, clocks: clocks.map(({ clock }) => clock), since: missed.toSorted()[0] ?? null }
}
