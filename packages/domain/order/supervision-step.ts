import type { RunningClock } from '../deadline/clock.ts'
import { startClock } from '../deadline/run-clock.ts'
import { supervisionLevels, type SupervisionLevel } from '../directory/settings.ts'
import type { DecisionContext } from './doer.ts'
import { supervisionClockKind, supervisionLevelOf } from './facets/supervision.ts'
import type { Order } from './order.ts'

/** Rungs between the highest one taken and that one. */
export function rungsSkipped(order: Order, level: SupervisionLevel): readonly SupervisionLevel[] {
  const reached = supervisionLevelOf(order)
  return supervisionLevels.slice(
    reached === null ? 0 : supervisionLevels.indexOf(reached) + 1,
    supervisionLevels.indexOf(level),
  )
}

export function nextStepNumber({ supervision }: Order): number {
  return supervision.length + 1
}

/** The clock of the next step, with the city's limit of that rung. */
export function startStepClock(order: Order, level: SupervisionLevel, { at, rules }: DecisionContext): RunningClock {
  return startClock(
    supervisionClockKind(nextStepNumber(order)),
    { limit: rules.pack.rules.supervision.limits[level] },
    at,
    rules.calendar,
  )
}
