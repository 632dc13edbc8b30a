import type { Clock, ClockKind } from '../deadline/clock.ts'
import { stopClock } from '../deadline/run-clock.ts'
import type { Instant } from '../kernel/instant.ts'

/** What of an order these functions look at. */
interface WithClocks {
  readonly clocks: readonly Clock[]
}

/** Absent before the first clock of that kind. */
export function findClock(order: WithClocks, kind: ClockKind): Clock | undefined {
  return order.clocks.find((clock) => clock.kind === kind)
}

/** The clocks of those kinds, stopped now; those already stopped or absent are left out. */
export function stopClocks(order: WithClocks, kinds: readonly ClockKind[], at: Instant): readonly Clock[] {
  return order.clocks
    .filter((clock) => kinds.includes(clock.kind) && clock.situation !== 'stopped')
    .map((clock) => stopClock(clock, at))
}

/** The clock of one helper's part. A unit has one part of an order at a time. */
export function assistClockKind(unitId: string): ClockKind {
  return `assist:${unitId}`
}

/** The unit whose part that clock is. */
export function assistUnitOf(kind: ClockKind): string {
  return kind.slice(kind.indexOf(':') + 1)
}
