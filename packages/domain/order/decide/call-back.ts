import type { Decision } from '../../kernel/decider.ts'
import { refuse } from '../../kernel/refusal.ts'
import { checkCommand } from '../allowed-commands.ts'
import { clocksAtClose } from '../archive.ts'
import { startHandleClock } from '../dispatch-clocks.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import type { CallbackAnswers, CallbackAttempt, CallbackManner } from '../facets/callback.ts'
import type { Order } from '../order.ts'
import { stopClocks } from '../order-clocks.ts'

export interface RecordCallbackAttempt {
  readonly manner: CallbackManner
  readonly result: Exclude<CallbackAttempt['result'], 'answered'>
}

/** An attempt that brought no answers. After the last one the city allows, the order closes as unreachable: not a valid callback. */
export function recordCallbackAttempt(order: Order, { manner, result }: RecordCallbackAttempt, context: DecisionContext): Decision<OrderEvent> {
  const { rules } = context
  const refusal = checkCommand(order, 'recordCallbackAttempt', context)
  if (refusal) return refusal
  const attempt: OrderEvent = { kind: 'callbackAttempted', payload: { manner, result, clocks: [] } }
  const made = order.callbackAttempts.filter(({ round }) => round === order.round).length + 1
  return made < rules.pack.rules.callback.maxAttempts ? [attempt] : [attempt, closed(order, 'unreachable', context)]
}

export interface RecordCallback extends CallbackAnswers {
  readonly manner: CallbackManner
}

const pleased: readonly CallbackAnswers['satisfaction'][] = ['very_satisfied', 'satisfied', 'basically_satisfied']

/**
 * The petitioner's three answers [Reg 23]. Solved and satisfied without a new opinion closes the order; a first
 * round that was not goes to decision (rework or an explained close); after the second round it closes.
 */
export function recordCallback(order: Order, { manner, contacted, solved, satisfaction, newOpinion }: RecordCallback, context: DecisionContext): Decision<OrderEvent> {
  const { at } = context
  const refusal = checkCommand(order, 'recordCallback', context)
  if (refusal) return refusal
  const answered: OrderEvent = { kind: 'callbackAnswered', payload: { manner, contacted, solved, satisfaction, newOpinion, clocks: stopClocks(order, ['handle', 'callback_attempt'], at) } }
  const content = solved === 'solved' && pleased.includes(satisfaction) && newOpinion === null
  return content ? [answered, closed(order, 'solved', context)] : [answered]
}

/** A second handling with its own limit (R137). Code: `callback.second_round_done`. */
export function sendBackForRework(order: Order, { reason }: { readonly reason: string }, context: DecisionContext): Decision<OrderEvent> {
  const { at, rules } = context
  const refusal = checkCommand(order, 'sendBackForRework', context)
  if (refusal) return refusal
  if (order.round >= 2) return refuse('callback.second_round_done', { allowed: ['closeOrder'] })
  const handle = startHandleClock(rules.pack.rules.rework, at, rules)
  return [{ kind: 'sentBackForRework', payload: { reason, dueAt: handle.dueAt, clocks: [handle] } }]
}

/** Ends an order whose petitioner was not content, with the reason told. */
export function closeOrder(order: Order, _: { readonly reason: string }, context: DecisionContext): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'closeOrder', context)
  if (refusal) return refusal
  const last = order.callbacks.at(-1)
  const how = last?.solved === 'solved' ? 'solved' : order.round >= 2 ? 'second_round_done' : 'not_solved_explained'
  return [closed(order, how, context)]
}

function closed(order: Order, how: Extract<OrderEvent, { kind: 'orderClosed' }>['payload']['how'], { at, rules }: DecisionContext): OrderEvent {
  return { kind: 'orderClosed', payload: { how, clocks: clocksAtClose(order, at, rules) } }
}
