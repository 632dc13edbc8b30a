import type { Decision } from '../../kernel/decider.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import type { ExclusionFlag } from '../facets/exclusion.ts'
import type { Order } from '../order.ts'

/** Writes into the order's trace how an application to exclude it stands. Told twice, it is written once. */
export function flagExclusion(order: Order, flag: ExclusionFlag, context: DecisionContext): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'flagExclusion', context)
  if (refusal) return refusal
  const known = order.exclusion
  const isKnown =
    known !== null &&
    known.applicationId === flag.applicationId &&
    known.standing === flag.standing &&
    known.byAppeal === flag.byAppeal
  return isKnown ? [] : [{ kind: 'exclusionFlagged', payload: flag }]
}
