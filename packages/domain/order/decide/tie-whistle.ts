import type { Decision } from '../../kernel/decider.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import type { OrderWhistle } from '../facets/whistles.ts'
import type { Order } from '../order.ts'

/** The order's own trace tells that a whistle was blown for it. Told twice, it is written once. */
export function tieWhistle(
  order: Order,
  { whistleId }: { readonly whistleId: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'tieWhistle', context)
  if (refusal) return refusal
  return order.whistles.some((whistle) => whistle.whistleId === whistleId)
    ? []
    : [{ kind: 'orderWhistled', payload: { whistleId } }]
}

/** That the whistle ended, and what is planned for the order where it is not resolved. */
export function endWhistle(
  order: Order,
  ended: { readonly whistleId: string } & Omit<NonNullable<OrderWhistle['ended']>, 'at'>,
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'endWhistle', context)
  if (refusal) return refusal
  return order.whistles.some((whistle) => whistle.whistleId === ended.whistleId && whistle.ended === null)
    ? [{ kind: 'orderWhistleEnded', payload: ended }]
    : []
}
