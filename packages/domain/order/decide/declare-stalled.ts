import type { Decision } from '../../kernel/decider.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import type { StallCause } from '../facets/stall.ts'
import type { Order } from '../order.ts'

/** The matter does not move, and why (R042). The clock runs on: a stall is no excuse by itself, the ledger is. */
export function declareStalled(
  order: Order,
  { cause, note }: { readonly cause: StallCause; readonly note: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  return checkCommand(order, 'declareStalled', context) ?? [{ kind: 'stallDeclared', payload: { cause, note } }]
}

export interface AdoptSubstituteProcedure {
  readonly procedure: string
  readonly legalBasis?: string | undefined
  /** Units and others it was agreed with, as people name them. */
  readonly agreedWith?: readonly string[] | undefined
}

/** What is done instead, where the ordinary procedure has nobody to begin with: no owner to apply, for instance (R042). */
export function adoptSubstituteProcedure(
  order: Order,
  { procedure, legalBasis = '', agreedWith = [] }: AdoptSubstituteProcedure,
  context: DecisionContext,
): Decision<OrderEvent> {
  return (
    checkCommand(order, 'adoptSubstituteProcedure', context) ?? [
      { kind: 'substituteProcedureAdopted', payload: { procedure, legalBasis, agreedWith } },
    ]
  )
}
