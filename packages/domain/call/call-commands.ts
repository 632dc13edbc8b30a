import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { RecordCommand, RecordContext } from '../record/record.ts'
import { callKind, type HotlineCall, type CallEvent } from './call.ts'

type Command<Input> = RecordCommand<HotlineCall, Input, CallEvent>

/** A telephone rings. Given by the exchange, or by a call-taker who tries the simulated line. */
export const ringCall: Command<Pick<HotlineCall, 'masked' | 'petitionerId' | 'exchangeCallId' | 'offeredTo'>> = {
  name: 'ringCall',
  kind: callKind,
  does: 'begin',
  permission: 'order.register',
  decide: (_none, rung) => [{ kind: 'callRang', payload: rung }],
}

/** Whoever is first has it. Codes: `call.taken`, `call.over`, `call.for_another`. */
export const answerCall: Command<object> = {
  name: 'answerCall',
  kind: callKind,
  does: 'change',
  permission: 'order.register',
  decide(call, _none, { by }) {
    const { situation, answeredBy, offeredTo } = call!
    if (situation === 'answered' && answeredBy === by.id) return []
    if (situation === 'answered') return refuse('call.taken')
    if (situation !== 'ringing') return refuse('call.over')
    return offeredTo !== null && offeredTo !== by.id
      ? refuse('call.for_another')
      : [{ kind: 'callAnswered', payload: {} }]
  },
}

/** The caller is handed to somebody else, who is named. Codes: `call.not_yours`, `call.over`. */
export const transferCall: Command<{ readonly to: string }> = {
  name: 'transferCall',
  kind: callKind,
  does: 'change',
  permission: 'order.register',
  decide: (call, { to }, context) => foreignOf(call!, context) ?? [{ kind: 'callTransferred', payload: { to } }],
}

/** Put down: by whoever speaks, or by the exchange when the caller does; one that only rang was missed. No fact when it is over already. Code: `call.not_yours`. */
export const endCall: Command<object> = {
  name: 'endCall',
  kind: callKind,
  does: 'change',
  permission: 'order.register',
  decide(call, _none, context) {
    const { situation } = call!
    if (situation !== 'ringing' && situation !== 'answered') return []
    const isOfExchange = context.actor === null
    if (situation === 'ringing') return isOfExchange ? [{ kind: 'callMissed', payload: {} }] : refuse('call.not_yours')
    return (isOfExchange ? null : foreignOf(call!, context)) ?? [{ kind: 'callEnded', payload: {} }]
  },
}

/** An order came of it; also after the receiver was put down. No fact when it is known. Code: `call.not_yours`. */
export const linkCall: Command<{ readonly orderId: string }> = {
  name: 'linkCall',
  kind: callKind,
  does: 'change',
  permission: 'order.register',
  decide(call, { orderId }, { by }) {
    if (call!.answeredBy !== by.id) return refuse('call.not_yours')
    return call!.orderIds.includes(orderId) ? [] : [{ kind: 'callBroughtOrder', payload: { orderId } }]
  },
}

function foreignOf({ situation, answeredBy }: HotlineCall, { by }: RecordContext): Refusal | null {
  if (situation !== 'answered') return refuse('call.over')
  return answeredBy === by.id ? null : refuse('call.not_yours')
}
