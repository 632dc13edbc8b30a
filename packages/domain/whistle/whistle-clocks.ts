import type { Clock, ClockKind } from '../deadline/clock.ts'
import type { Limit } from '../deadline/limit.ts'
import { startClock, startClockUntil, stopClock } from '../deadline/run-clock.ts'
import type { Instant } from '../kernel/instant.ts'
import type { CityRules } from '../order/doer.ts'
import type { Whistle } from './whistle.ts'

/** A unit's own limits, and the whistle's: `sign:2`, `arrive:2`, `solve`. */
export const signClock = (legId: string): ClockKind => `sign:${legId}`
export const arriveClock = (legId: string): ClockKind => `arrive:${legId}`
export const solveClock: ClockKind = 'solve'

export interface SummonsLimits {
  readonly sign: Limit
  readonly arrive: Limit
}

/** A summons' two clocks. When nobody signs, the next persons on call are raised one after the other (R031). */
export function startSummonsClocks(
  legId: string,
  { sign, arrive }: SummonsLimits,
  arriveDueAt: Instant | undefined,
  at: Instant,
  { pack, calendar }: CityRules,
): readonly [Clock, Clock] {
  const { onCall, onCallTimes } = pack.rules.whistle
  const escalations = Array.from({ length: onCallTimes }, (_, n) => ({
    name: `on_call_${n + 1}`,
    after: { ...onCall, amount: onCall.amount * (n + 1) },
  }))
  const arriving = { limit: arrive }
  return [
    startClock(signClock(legId), { limit: sign, escalations }, at, calendar),
    arriveDueAt === undefined
      ? startClock(arriveClock(legId), arriving, at, calendar)
      : startClockUntil(arriveClock(legId), arriveDueAt, arriving, at, calendar),
  ]
}

/** Those of the whistle's clocks, stopped now; those that were stopped before or never ran are left out. */
export function stopped(
  { clocks }: Pick<Whistle, 'clocks'>,
  kinds: readonly ClockKind[],
  at: Instant,
): readonly Clock[] {
  return clocks
    .filter((clock) => kinds.includes(clock.kind) && clock.situation !== 'stopped')
    .map((clock) => stopClock(clock, at))
}
