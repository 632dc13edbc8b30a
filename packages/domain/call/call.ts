import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { foldOf, type RecordKind } from '../record/record.ts'

/**
 * A call to the hotline: rung, answered, passed on, ended, and the orders that came of it. The number itself is not
 * here: it is kept sealed for a day, and longer only in the vault of an order.
 */
export interface HotlineCall {
  readonly situation: 'ringing' | 'answered' | 'transferred' | 'ended' | 'missed'
  /** Enough to recognise; null when the number was withheld. */
  readonly masked: string | null
  /** The handle of whoever has this number; null when it was withheld. */
  readonly petitionerId: string | null
  /** What the exchange calls it; null for the simulated line. */
  readonly exchangeCallId: string | null
  /** The one call-taker whose telephone rings; null: whoever is free. */
  readonly offeredTo: string | null
  readonly rungAt: Instant
  readonly answeredAt: Instant | null
  readonly answeredBy: string | null
  readonly endedAt: Instant | null
  readonly transferredTo: string | null
  readonly orderIds: readonly string[]
}

type Rung = DomainEvent<'callRang', Pick<HotlineCall, 'masked' | 'petitionerId' | 'exchangeCallId' | 'offeredTo'>>
type Changed =
  | DomainEvent<'callAnswered', object>
  | DomainEvent<'callTransferred', { readonly to: string }>
  | DomainEvent<'callEnded', object>
  | DomainEvent<'callMissed', object>
  | DomainEvent<'callBroughtOrder', { readonly orderId: string }>
export type CallEvent = Rung | Changed

export const callKind: RecordKind<HotlineCall, CallEvent> = {
  kind: 'call',
  fold: foldOf<HotlineCall, Rung, Changed>(
    {
      callRang: (rung, { at }) => ({
        ...rung,
        situation: 'ringing',
        rungAt: at,
        answeredAt: null,
        answeredBy: null,
        endedAt: null,
        transferredTo: null,
        orderIds: [],
      }),
    },
    {
      callAnswered: (_call, _fact, { at, actor }) => ({ situation: 'answered', answeredAt: at, answeredBy: actor.id }),
      callTransferred: (_call, { to }, { at }) => ({ situation: 'transferred', transferredTo: to, endedAt: at }),
      callEnded: (_call, _fact, { at }) => ({ situation: 'ended', endedAt: at }),
      callMissed: (_call, _fact, { at }) => ({ situation: 'missed', endedAt: at }),
      callBroughtOrder: ({ orderIds }, { orderId }) => ({ orderIds: [...orderIds, orderId] }),
    },
  ),
  // Only the hotline's own people, who see the whole city, read calls.
  columnsOf: ({ situation, masked, exchangeCallId }) => ({
    situation,
    unitId: null,
    naturalKey: exchangeCallId,
    title: masked ?? '',
    nextDueAt: null,
    seenByUnitIds: [],
  }),
}
