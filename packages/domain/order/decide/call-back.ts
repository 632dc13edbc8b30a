import type { Decision } from '../../kernel/decider.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Instant } from '../../kernel/instant.ts'
import { startClockUntil } from '../../deadline/run-clock.ts'
import { checkCommand } from '../allowed-commands.ts'
import { clocksAtClose } from '../archive.ts'
import { nextAttemptAt } from '../callback-hours.ts'
import { startHandleClock } from '../dispatch-clocks.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import type { CallbackManner } from '../../directory/callback-grades.ts'
import type { CallbackAnswers, CallbackAttempt, CallbackVerdict } from '../facets/callback.ts'
import type { Order } from '../order.ts'
import { stopClocks } from '../order-clocks.ts'
import type { ClosingManner } from '../situation.ts'

export interface RecordCallbackAttempt {
  readonly manner: CallbackManner
  readonly result: Exclude<CallbackAttempt['result'], 'answered'>
  /** For `call_later`: when the petitioner wants to be called. */
  readonly callAgainAt?: Instant | undefined
}

/**
 * An attempt that brought no answers. The next one takes another hour, or the one the petitioner named. After the
 * last one the city allows, the order closes as unreachable, which is not a valid callback [Reg 23]; a petitioner
 * who asked to be called later was reached and is called once more. Codes: `callback.too_soon`,
 * `callback.again_in_past`.
 */
export function recordCallbackAttempt(
  order: Order,
  { manner, result, callAgainAt }: RecordCallbackAttempt,
  context: DecisionContext,
): Decision<OrderEvent> {
  const { at, rules } = context
  const refusal = checkCommand(order, 'recordCallbackAttempt', context)
  if (refusal) return refusal
  const wish = result === 'call_later' ? callAgainAt : undefined
  if (wish !== undefined && wish <= at)
    return refuse('callback.again_in_past', { params: { callAgainAt: wish, now: at }, field: '/callAgainAt' })
  const made = [...order.callbackAttempts.filter(({ round }) => round === order.round).map((attempt) => attempt.at), at]
  const isLast = result !== 'call_later' && made.length >= rules.pack.rules.callback.maxAttempts
  if (isLast)
    return [
      { kind: 'callbackAttempted', payload: { manner, result, clocks: [] } },
      closed(order, 'unreachable', null, context),
    ]
  const next = startClockUntil(
    'callback_attempt',
    wish ?? nextAttemptAt(made, at, rules),
    { limit: rules.pack.rules.callback.betweenAttempts },
    at,
    rules.calendar,
  )
  return [{ kind: 'callbackAttempted', payload: { manner, result, clocks: [next] } }]
}

export interface RecordCallback extends CallbackAnswers {
  readonly manner: CallbackManner
}

const pleased: readonly CallbackAnswers['satisfaction'][] = ['very_satisfied', 'satisfied', 'basically_satisfied']

/**
 * The petitioner's three answers [Reg 23]. Solved and satisfied without a new opinion closes the order; a first
 * round that was not goes to decision (rework or an explained close); after the second round it closes.
 */
export function recordCallback(
  order: Order,
  { manner, contacted, solved, satisfaction, newOpinion }: RecordCallback,
  context: DecisionContext,
): Decision<OrderEvent> {
  const { at } = context
  const refusal = checkCommand(order, 'recordCallback', context)
  if (refusal) return refusal
  const answered: OrderEvent = {
    kind: 'callbackAnswered',
    payload: {
      manner,
      contacted,
      solved,
      satisfaction,
      newOpinion,
      clocks: stopClocks(order, ['handle', 'callback_attempt'], at),
    },
  }
  const content = solved === 'solved' && pleased.includes(satisfaction) && newOpinion === null
  return content ? [answered, closed(order, 'solved', null, context)] : [answered]
}

/** A second handling with its own limit (R137). Code: `callback.second_round_done`. */
export function sendBackForRework(
  order: Order,
  { reason }: { readonly reason: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const { at, rules } = context
  const refusal = checkCommand(order, 'sendBackForRework', context)
  if (refusal) return refusal
  if (order.round >= 2) return refuse('callback.second_round_done', { allowed: ['closeOrder'] })
  const handle = startHandleClock(rules.pack.rules.rework, at, rules)
  return [{ kind: 'sentBackForRework', payload: { reason, dueAt: handle.dueAt, clocks: [handle] } }]
}

export interface ReviewCallback {
  readonly verdict: CallbackVerdict
  readonly finding: string
}

/** A supervisor looks again at what the petitioner calls unsolved; the petitioner's answers are not touched. Code: `callback.was_solved`. */
export function reviewCallback(
  order: Order,
  { verdict, finding }: ReviewCallback,
  context: DecisionContext,
): Decision<OrderEvent> {
  return checkCommand(order, 'reviewCallback', context) ?? [{ kind: 'callbackReviewed', payload: { verdict, finding } }]
}

/**
 * Ends an order whose petitioner was not content, with the reason told. One unsolved after its first handling is
 * closed only when a second look found that nothing more can be done now. Codes: `callback.review_missing`,
 * `callback.more_can_be_done`.
 */
export function closeOrder(
  order: Order,
  { reason }: { readonly reason: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'closeOrder', context)
  if (refusal) return refusal
  if (order.callbacks.at(-1)?.solved === 'solved') return [closed(order, 'solved', reason, context)]
  if (order.round >= 2) return [closed(order, 'second_round_done', reason, context)]
  const review = order.callbackReviews.findLast(({ round }) => round === order.round)
  if (!review) return refuse('callback.review_missing', { allowed: ['reviewCallback', 'sendBackForRework'] })
  if (review.verdict === 'more_can_be_done')
    return refuse('callback.more_can_be_done', { params: { finding: review.finding }, allowed: ['sendBackForRework'] })
  return [closed(order, 'not_solved_explained', reason, context)]
}

function closed(order: Order, how: ClosingManner, reason: string | null, { at, rules }: DecisionContext): OrderEvent {
  return { kind: 'orderClosed', payload: { how, reason, clocks: clocksAtClose(order, at, rules) } }
}
