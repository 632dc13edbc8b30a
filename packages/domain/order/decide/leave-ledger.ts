import type { Decision } from '../../kernel/decider.ts'
import { civilDateOf } from '../../calendar/working-calendar.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { resumeHandling, startLedgerReview } from '../ledger-clocks.ts'
import type { Order } from '../order.ts'

/** How far the plan is; the next report falls due one interval from now. */
export function reviewLedger(
  order: Order,
  { report }: { readonly report: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const { at, rules } = context
  const refusal = checkCommand(order, 'reviewLedger', context)
  if (refusal) return refusal
  const review = startLedgerReview(at, rules)
  return [
    {
      kind: 'ledgerReviewed',
      payload: { report, reviewOn: civilDateOf(review.dueAt, rules.calendar), clocks: [review] },
    },
  ]
}

/** The obstacle is gone: handling goes on with the time that was left. The end of the stay does the same by itself. */
export function resumeFromLedger(
  order: Order,
  { reason }: { readonly reason: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const { at, rules } = context
  return (
    checkCommand(order, 'resumeFromLedger', context) ?? [
      { kind: 'ledgerLeft', payload: { how: 'resumed', reason, clocks: resumeHandling(order, at, rules) } },
    ]
  )
}
