import type { Clock, ClockMoment } from '../deadline/clock.ts'
import type { DecisionContext } from './doer.ts'
import type { OrderEvent } from './evolve.ts'
import { orderArchived } from './archive.ts'
import { resumeHandling } from './ledger-clocks.ts'
import { callbackOpened } from './open-callback.ts'
import { isSettled } from './open-supervision.ts'
import type { Order } from './order.ts'
import { assistUnitOf } from './order-clocks.ts'
import type { OrderSituationName } from './situation.ts'
import { supervisionByClock } from './supervise-by-clock.ts'

/** What the end of a clock comes to. `clocks` hold the ended clock's new value and travel with the first fact. */
interface Expiry {
  readonly order: Order
  readonly clock: Clock
  readonly clocks: readonly Clock[]
  readonly context: DecisionContext
}

/** Expiry of the handling limit opens the callback from these; an objection under review keeps its place until ruled on. */
const callbackOpensFrom: readonly OrderSituationName[] = ['dispatched', 'handling', 'replied', 'rework']

function handlingExpires({ order, clock, clocks, context }: Expiry): readonly OrderEvent[] {
  const expired: OrderEvent = { kind: 'handlingLimitExpired', payload: { dueAt: clock.dueAt, clocks } }
  return callbackOpensFrom.includes(order.situation.name) ? [expired, callbackOpened(order, context.at)] : [expired]
}

function assistExpires({ clock, clocks }: Expiry): readonly OrderEvent[] {
  return [{ kind: 'assistOverdue', payload: { unitId: assistUnitOf(clock.kind), dueAt: clock.dueAt, clocks } }]
}

/** The end of the stay lies where it was set, however late anybody looks: what is left of the handling limit runs from there. */
function ledgerStayEnds({ order, clock, clocks, context }: Expiry): readonly OrderEvent[] {
  const resumed = resumeHandling(order, clock.dueAt, context.rules).filter(({ kind }) => kind !== clock.kind)
  return [{ kind: 'ledgerLeft', payload: { how: 'maximum_reached', reason: '', clocks: [...clocks, ...resumed] } }]
}

/** An order from which somebody above still wants an answer stays out of the archive until it is given (`thenArchive`). */
function archiveTimeComes(expiry: Expiry): readonly OrderEvent[] {
  const { order, clocks, context } = expiry
  return isSettled(order) ? [orderArchived(order, context.at, clocks)] : limitPassed(expiry)
}

/** The end of each kind of clock that does more than stand in the trace. Of `assist:<unit>` the part before the colon counts. */
const expiries: Readonly<Record<string, (expiry: Expiry) => readonly OrderEvent[]>> = {
  handle: handlingExpires,
  assist: assistExpires,
  ledger_maximum: ledgerStayEnds,
  archive: archiveTimeComes,
}

/** Any other clock (`sign`, `contact`, `objection_decision`, `ledger_review`…): lateness is recorded, supervision sees it, nothing moves. */
function limitPassed({ clock, clocks }: Expiry): readonly OrderEvent[] {
  return [{ kind: 'clockExpired', payload: { clock: clock.kind, dueAt: clock.dueAt, clocks } }]
}

/** The facts of one moment of a clock; the clock's new value travels with the last moment of its batch only. */
export function factsOfMoment(
  order: Order,
  clock: Clock,
  moment: ClockMoment,
  isLast: boolean,
  context: DecisionContext,
): readonly OrderEvent[] {
  const clocks = isLast ? [clock] : []
  if (moment.does !== 'expiry')
    return [{ kind: 'clockWarned', payload: { clock: clock.kind, warning: moment.name, dueAt: clock.dueAt, clocks } }]
  const expire = expiries[clock.kind.split(':')[0]!] ?? limitPassed
  return [...expire({ order, clock, clocks, context }), ...supervisionByClock(order, clock, context)]
}
