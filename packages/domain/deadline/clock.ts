import type { Instant } from '../kernel/instant.ts'
import type { Limit, Measure } from './limit.ts'

/** `sign`, `contact`, `handle`, `assist`, `objection_decision`, `rework`, `callback_attempt`… */
export type ClockKind = string

/** What the pack says a clock does besides expiring. */
export interface ClockPlan {
  readonly limit: Limit
  /** Before the deadline, e.g. `{ name: 'one_day_left', before: { amount: 1, unit: 'day', time: 'working' } }`. */
  readonly warnings?: readonly { readonly name: string; readonly before: Limit }[]
  /** After it, e.g. `{ name: 'tell_the_leader', after: { amount: 2, unit: 'hour', time: 'working' } }`. */
  readonly escalations?: readonly { readonly name: string; readonly after: Limit }[]
}

/** Something a clock does at a moment. An expiry is named `expired`. */
export interface ClockMoment {
  readonly at: Instant
  readonly does: 'warning' | 'expiry' | 'escalation'
  readonly name: string
}

/** Each change of a deadline, for the trace and for everyone who asks why it moved. */
export interface DueChange {
  readonly why: 'resumed' | 'extended' | 'recomputed'
  readonly at: Instant
  readonly fromDueAt: Instant
  readonly toDueAt: Instant
}

interface ClockRecord {
  readonly kind: ClockKind
  readonly plan: ClockPlan
  readonly startedAt: Instant
  /** The first moment that is late. While paused: as it stood when the pause began. */
  readonly dueAt: Instant
  /** Ended pauses, in order. */
  readonly pauses: readonly { readonly fromAt: Instant; readonly toAt: Instant }[]
  readonly changes: readonly DueChange[]
  /** What has happened, with the moment it was meant for; in order. */
  readonly fired: readonly ClockMoment[]
}

export interface RunningClock extends ClockRecord {
  readonly situation: 'running'
  /** What is still to happen, in order; the expiry is among them. */
  readonly pending: readonly ClockMoment[]
}

export interface PausedClock extends ClockRecord {
  readonly situation: 'paused'
  readonly pausedAt: Instant
  /** What is left, in the limit's own measure: three working hours stay three working hours. */
  readonly remainingSeconds: number
  readonly measure: Measure
}

export interface ExpiredClock extends ClockRecord {
  readonly situation: 'expired'
  readonly expiredAt: Instant
  /** Escalations still to come. */
  readonly pending: readonly ClockMoment[]
}

export interface StoppedClock extends ClockRecord {
  readonly situation: 'stopped'
  readonly stoppedAt: Instant
  /** Whether it was stopped before its deadline. */
  readonly inTime: boolean
}

/** A clock is one of four situations, never a set of empty fields. Plain data: it may be stored as JSON. */
export type Clock = RunningClock | PausedClock | ExpiredClock | StoppedClock
