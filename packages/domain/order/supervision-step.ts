import type { ClockKind } from '../deadline/clock.ts'
import { startClock } from '../deadline/run-clock.ts'
import { supervisionLevels, type SupervisionLevel } from '../directory/settings.ts'
import type { Instant } from '../kernel/instant.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import type { DecisionContext } from './doer.ts'
import type { OrderEvent } from './evolve.ts'
import { supervisionClockKind, supervisionLevelOf, type SupervisionStep } from './facets/supervision.ts'
import type { Order } from './order.ts'
import { startWantedBy } from './wanted-by.ts'

/** What differs from step to step; everything else is counted here. */
export interface NewStep extends Pick<SupervisionStep, 'level' | 'toldUnitIds' | 'toldPerson' | 'reason' | 'demand' | 'skippedBecause' | 'talk'> {
  readonly about: ClockKind | null
  /** By when an answer is wanted; the city's limit of the rung when absent. */
  readonly wantedBy?: Instant | undefined
}

/** Rungs between the highest one taken and that one. */
export function rungsSkipped(order: Order, level: SupervisionLevel): readonly SupervisionLevel[] {
  const reached = supervisionLevelOf(order)
  return supervisionLevels.slice(reached === null ? 0 : supervisionLevels.indexOf(reached) + 1, supervisionLevels.indexOf(level))
}

/** The step as a fact, with its clock. Code: `order.wanted_in_past`. */
export function supervisionStep(order: Order, { wantedBy, ...step }: NewStep, context: DecisionContext): OrderEvent | Refusal {
  const { at, rules } = context
  const number = order.supervision.length + 1
  const kind = supervisionClockKind(number)
  const clock = wantedBy === undefined ? startClock(kind, { limit: rules.pack.rules.supervision.limits[step.level] }, at, rules.calendar) : startWantedBy(kind, wantedBy, context)
  if (isRefusal(clock)) return clock
  return { kind: 'supervisionStepTaken', payload: { ...step, number, dueAt: clock.dueAt, skipped: rungsSkipped(order, step.level), clocks: [clock] } }
}
