import type { Decision } from '../../kernel/decider.ts'
import type { Instant } from '../../kernel/instant.ts'
import { isRefusal, refuse, type Refusal } from '../../kernel/refusal.ts'
import type { RunningClock } from '../../deadline/clock.ts'
import { advance, limitSeconds, measureOf } from '../../deadline/limit.ts'
import { extendClock } from '../../deadline/run-clock.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { CityRules, DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { pendingExtension } from '../facets/extension.ts'
import type { Order } from '../order.ts'
import { findClock } from '../order-clocks.ts'

export interface RequestExtension {
  readonly newDueAt: Instant
  readonly reason: string
  /** The reason as the petitioner was told it [Reg 15(2)]. */
  readonly toPetitioner: string
}

/** The handling clock with the new deadline, if it may have it: still running, later, and within the city's share of the limit. */
function extendedHandle(order: Order, newDueAt: Instant, at: Instant, rules: CityRules): RunningClock | Refusal {
  const handle = findClock(order, 'handle')!
  const extended = extendClock(handle, at, newDueAt, rules.calendar)
  if (isRefusal(extended)) return { ...extended, field: '/newDueAt' }
  const { limit } = handle.plan
  const latestAt = advance(
    handle.dueAt,
    Math.floor(limitSeconds(limit) * rules.pack.rules.extensionShare),
    measureOf(limit),
    rules.calendar,
  )
  if (newDueAt <= latestAt) return extended
  return refuse('extension.too_long', {
    params: { newDueAt, latestAt },
    field: '/newDueAt',
    basis: [{ source: 'pack', reference: 'rules/extension.share', key: 'extension.share' }],
  })
}

/**
 * The unit asks for a later deadline before it passes, with the reason told to the petitioner [Reg 15(2)]. Asking
 * stops nothing. Codes: `extension.pending`, `extension.used_up`, `extension.too_long`, `clock.expired`, `clock.not_later`.
 */
export function requestExtension(
  order: Order,
  { newDueAt, reason, toPetitioner }: RequestExtension,
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'requestExtension', context)
  if (refusal) return refusal
  const extended = extendedHandle(order, newDueAt, context.at, context.rules)
  if (isRefusal(extended)) return extended
  return [
    {
      kind: 'extensionRequested',
      payload: { reason, toPetitioner, fromDueAt: findClock(order, 'handle')!.dueAt, newDueAt },
    },
  ]
}

export interface DecideExtension {
  readonly verdict: 'granted' | 'refused'
  readonly reason: string
}

/** The hotline grants or refuses the extension. Granting is checked anew: the deadline may have moved since. Codes as for asking. */
export function decideExtension(
  order: Order,
  { verdict, reason }: DecideExtension,
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'decideExtension', context)
  if (refusal) return refusal
  if (verdict === 'refused') return [{ kind: 'extensionRefused', payload: { reason } }]
  const handle = extendedHandle(order, pendingExtension(order)!.newDueAt, context.at, context.rules)
  if (isRefusal(handle)) return { ...handle, field: '/verdict' }
  return [{ kind: 'extensionGranted', payload: { reason, dueAt: handle.dueAt, clocks: [handle] } }]
}
