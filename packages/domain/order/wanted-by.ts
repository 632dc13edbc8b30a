import { startClockUntil } from '../deadline/run-clock.ts'
import type { ClockKind, ClockPlan, RunningClock } from '../deadline/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { DecisionContext } from './doer.ts'

/** A moment that somebody names, not a limit of the city; it runs at any hour. */
const inNaturalTime: ClockPlan = { limit: { amount: 1, unit: 'hour', time: 'natural' } }

/** The clock of an answer that is wanted by a named moment. Code: `order.wanted_in_past`. */
export function startWantedBy(
  kind: ClockKind,
  wantedBy: Instant,
  { at, rules }: DecisionContext,
  warnings: ClockPlan['warnings'] = [],
): RunningClock | Refusal {
  if (wantedBy <= at) return refuse('order.wanted_in_past', { params: { wantedBy, now: at }, field: '/wantedBy' })
  return startClockUntil(kind, wantedBy, { ...inNaturalTime, warnings }, at, rules.calendar)
}
