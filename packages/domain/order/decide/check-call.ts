import type { Decision } from '../../kernel/decider.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import type { CheckAnswers, CheckCall, Checker } from '../facets/check-call.ts'
import type { Order } from '../order.ts'

export interface MakeCheckCall {
  readonly manner: CheckCall['manner']
  /** Left out when nobody was reached. */
  readonly answers?: CheckAnswers | undefined
  readonly note?: string | undefined
}

/** The unit asks the petitioner itself whether it is solved; recorded apart, counted nowhere (domain 5). */
export function recordSelfCheck(order: Order, input: MakeCheckCall, context: DecisionContext): Decision<OrderEvent> {
  return checkCommand(order, 'recordSelfCheck', context) ?? made('unit', input)
}

/** The district's centre asks; recorded apart, counted nowhere (domain 5). */
export function recordDistrictCheck(
  order: Order,
  input: MakeCheckCall,
  context: DecisionContext,
): Decision<OrderEvent> {
  return checkCommand(order, 'recordDistrictCheck', context) ?? made('district', input)
}

function made(by: Checker, { manner, answers = undefined, note = '' }: MakeCheckCall): readonly OrderEvent[] {
  return [{ kind: 'checkCallMade', payload: { by, manner, answers: answers ?? null, note } }]
}
