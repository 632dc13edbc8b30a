import type { Clock } from '../deadline/clock.ts'
import { isInTime } from '../deadline/compute-deadline.ts'
import type { Instant } from '../kernel/instant.ts'
import { openAssists, type AssistFacet } from './facets/assist.ts'
import { assistClockKind, findClock } from './order-clocks.ts'

type WithAssists = AssistFacet & { readonly clocks: readonly Clock[] }

/** A part that is late: since when, and whether the helper has explained it [Reg 14]. */
export interface LateAssist {
  readonly unitId: string
  readonly dueAt: Instant
  readonly explained: boolean
}

/** True from the deadline on, whether or not the clock has been looked at. A paused clock is in time. */
export function isLateAssist(order: WithAssists, unitId: string, at: Instant): boolean {
  const clock = findClock(order, assistClockKind(unitId))
  return clock !== undefined && clock.situation !== 'paused' && !isInTime(at, clock.dueAt)
}

/** What is late at that moment, for the lead and everyone who looks at the order. */
export function lateAssists(order: WithAssists, at: Instant): readonly LateAssist[] {
  return openAssists(order)
    .filter(({ unitId }) => isLateAssist(order, unitId, at))
    .map(({ unitId, delays }) => ({
      unitId,
      dueAt: findClock(order, assistClockKind(unitId))!.dueAt,
      explained: delays.length > 0,
    }))
}
