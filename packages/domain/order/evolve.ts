import type { Fold } from '../kernel/decider.ts'
import type { RecordedEvent } from '../kernel/event.ts'
import type { Clock } from '../deadline/clock.ts'
import { evolveCallback, type CallbackEvent } from './facets/callback.ts'
import { evolveDispatch, type DispatchEvent } from './facets/dispatch.ts'
import { evolveHandling, type HandlingEvent } from './facets/handling.ts'
import { evolveIntake, type IntakeEvent } from './facets/intake.ts'
import { evolveInvitation, type InvitationEvent } from './facets/invitation.ts'
import { evolveReply, type ReplyEvent } from './facets/reply.ts'
import { initialOrder, type Order } from './order.ts'

/** Every fact an order's trace may hold. */
export type OrderEvent = IntakeEvent | DispatchEvent | HandlingEvent | InvitationEvent | ReplyEvent | CallbackEvent

type AnyEvolver = (order: Order, payload: never, recorded: RecordedEvent) => Partial<Order>

const evolvers: Readonly<Record<OrderEvent['kind'], AnyEvolver>> = {
  ...evolveIntake, ...evolveDispatch, ...evolveHandling, ...evolveInvitation, ...evolveReply, ...evolveCallback,
}

/** Facts that touch clocks carry the clocks' new values; here they replace the old ones of the same kind. */
function clocksAfter(clocks: readonly Clock[], changed: readonly Clock[]): readonly Clock[] {
  const kinds = new Set(changed.map((clock) => clock.kind))
  return [...clocks.filter((clock) => !kinds.has(clock.kind)), ...changed]
}

/** The order as its trace tells it. */
export const orderFold: Fold<Order, OrderEvent> = {
  initial: initialOrder,
  evolve(order, recorded) {
    const { kind, payload } = recorded.event
    const after = { ...order, ...evolvers[kind](order, payload as never, recorded), updatedAt: recorded.at }
    const changed = (payload as { clocks?: readonly Clock[] }).clocks
    return changed ? { ...after, clocks: clocksAfter(after.clocks, changed) } : after
  },
}
