import type { Decision } from '../../kernel/decider.ts'
import { refuse } from '../../kernel/refusal.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import type { Order } from '../order.ts'

/** A member of staff with an interest of their own in the matter withdraws (回避) and can do nothing more to it [JN 32; XF 28]. */
export function declareInterest(
  order: Order,
  { reason }: { readonly reason: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'declareInterest', context)
  if (refusal) return refusal
  if (context.by.kind !== 'person')
    return refuse('access.no_permission', { params: { permission: 'order.read', personId: context.by.kind } })
  return [{ kind: 'interestDeclared', payload: { personId: context.by.actor.personId, reason } }]
}
