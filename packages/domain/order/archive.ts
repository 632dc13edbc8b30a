import type { Clock } from '../deadline/clock.ts'
import { startClock } from '../deadline/run-clock.ts'
import type { Instant } from '../kernel/instant.ts'
import type { CityRules } from './doer.ts'
import { foldAhead, type OrderEvent } from './evolve.ts'
import { isSettled } from './open-supervision.ts'
import type { Order } from './order.ts'
import { findClock, stopClocks } from './order-clocks.ts'

/** Clocks that go on when the order is closed: what leaders and supervisors asked is still owed (R163). */
const outlivesClose = /^(instruction|supervision):/

/** The clocks at the close: all limits end, the way to the archive begins. */
export function clocksAtClose(order: Order, at: Instant, rules: CityRules): readonly Clock[] {
  const ending = order.clocks.map(({ kind }) => kind).filter((kind) => !outlivesClose.test(kind))
  return [
    ...stopClocks(order, ending, at),
    startClock('archive', { limit: rules.pack.rules.archive }, at, rules.calendar),
  ]
}

/** Into the archive, with every clock at rest. */
export function orderArchived(order: Order, at: Instant, ended: readonly Clock[] = []): OrderEvent {
  const others = order.clocks.map(({ kind }) => kind).filter((kind) => !ended.some((clock) => clock.kind === kind))
  return { kind: 'orderArchived', payload: { clocks: [...ended, ...stopClocks(order, others, at)] } }
}

/** These facts, and the archive where they were the last thing an order out of its time there waited for. */
export function thenArchive(order: Order, events: readonly OrderEvent[], at: Instant): readonly OrderEvent[] {
  const after = foldAhead(order, events, at)
  const waits = after.situation.name === 'closed' && findClock(after, 'archive')?.situation === 'expired'
  return waits && isSettled(after) ? [...events, orderArchived(after, at)] : events
}
