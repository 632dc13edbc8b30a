import type { Decision } from '../../kernel/decider.ts'
import type { Clock, ClockMoment } from '../../deadline/clock.ts'
import { due, stopClock } from '../../deadline/run-clock.ts'
import type { Instant } from '../../kernel/instant.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import type { Order } from '../order.ts'
import type { OrderSituationName } from '../situation.ts'

/** Expiry of the handling limit opens the callback from these; an objection under review keeps its place until decided. */
const callbackOpensFrom: readonly OrderSituationName[] = ['dispatched', 'handling', 'replied', 'rework']

/**
 * What the clocks of an order do up to now, each moment once, however late the clock looks [Reg 13, 23].
 * Empty when nothing is due (another worker was faster): a harmless answer, not a refusal.
 */
export function fireClock(order: Order, _: object, context: DecisionContext): Decision<OrderEvent> {
  const { at } = context
  const refusal = checkCommand(order, 'fireClock', context)
  if (refusal) return refusal.code === 'order.not_now' ? [] : refusal
  return order.clocks.flatMap((clock) => {
    const { clock: after, happened } = due(clock, at)
    return happened.flatMap((moment, index) => factsOf(order, after, moment, at, index === happened.length - 1))
  })
}

/** The clock's new value travels with the last fact of its batch only; the earlier ones carry none. */
function factsOf(order: Order, after: Clock, moment: ClockMoment, at: Instant, last: boolean): readonly OrderEvent[] {
  const clocks = last ? [after] : []
  if (moment.does !== 'expiry') return [{ kind: 'clockWarned', payload: { clock: after.kind, warning: moment.name, dueAt: after.dueAt, clocks } }]
  if (after.kind === 'handle') {
    const expired: OrderEvent = { kind: 'handlingLimitExpired', payload: { dueAt: after.dueAt, clocks } }
    return callbackOpensFrom.includes(order.situation.name) ? [expired, { kind: 'callbackOpened', payload: { clocks: openEnded(order, at) } }] : [expired]
  }
  if (after.kind === 'archive') return [{ kind: 'orderArchived', payload: {} }]
  return [{ kind: 'clockExpired', payload: { clock: after.kind, dueAt: after.dueAt, clocks } }]
}

/** Once the resident is asked, nobody is warned about signing or contacting any more. */
function openEnded(order: Order, at: Instant): readonly Clock[] {
  return order.clocks.filter((clock) => (clock.kind === 'sign' || clock.kind === 'contact') && clock.situation !== 'stopped').map((clock) => stopClock(clock, at))
}
