import type { Decision } from '../../kernel/decider.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { capacityFor } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { assistOf } from '../facets/assist.ts'
import { isLateAssist } from '../late-assists.ts'
import { namedBasis, type NamedBasis } from '../named-basis.ts'
import type { ObjectionGround } from '../objection-ground.ts'
import type { Order } from '../order.ts'
import { assistClockKind, stopClocks } from '../order-clocks.ts'

/** The unit takes its part on. */
export function acceptAssist(order: Order, _: object, context: DecisionContext): Decision<OrderEvent> {
  const capacity = capacityFor(order, 'acceptAssist', context)
  return isRefusal(capacity) ? capacity : [{ kind: 'assistAccepted', payload: { unitId: capacity.unitId! } }]
}

export interface DeclineAssist extends NamedBasis {
  readonly ground: ObjectionGround
  readonly reason: string
}

/** The unit says that the part is not its duty or not in its area, and on what that rests. It goes to the lead, nowhere else. Codes: `basis.missing`, `basis.duty_unknown`. */
export function declineAssist(
  order: Order,
  { ground, reason, ...named }: DeclineAssist,
  context: DecisionContext,
): Decision<OrderEvent> {
  const capacity = capacityFor(order, 'declineAssist', context)
  if (isRefusal(capacity)) return capacity
  const basis = namedBasis(named, context.rules)
  if (isRefusal(basis)) return basis
  const unitId = capacity.unitId!
  return [
    {
      kind: 'assistDeclined',
      payload: { unitId, ground, reason, basis, clocks: stopClocks(order, [assistClockKind(unitId)], context.at) },
    },
  ]
}

/** The result, to the first receiver [Reg 14]. One that is late comes with reason and stage report or not at all. Code: `assist.explanation_missing`. */
export function answerAssist(
  order: Order,
  { result }: { readonly result: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const capacity = capacityFor(order, 'answerAssist', context)
  if (isRefusal(capacity)) return capacity
  const unitId = capacity.unitId!
  const late = isLateAssist(order, unitId, context.at)
  if (late && assistOf(order, unitId)!.delays.length === 0) {
    return refuse('assist.explanation_missing', {
      basis: [{ source: 'law', reference: 'Reg 14', key: 'assist.late_explains' }],
      allowed: ['explainAssistDelay'],
    })
  }
  return [
    {
      kind: 'assistAnswered',
      payload: { unitId, result, late, clocks: stopClocks(order, [assistClockKind(unitId)], context.at) },
    },
  ]
}

export interface ExplainAssistDelay {
  readonly reason: string
  readonly stageReport: string
  readonly expectedOn?: string | undefined
}

/** Why the part is or will be late, and how far it has come [Reg 14]. Moves no deadline. */
export function explainAssistDelay(
  order: Order,
  { reason, stageReport, expectedOn = undefined }: ExplainAssistDelay,
  context: DecisionContext,
): Decision<OrderEvent> {
  const capacity = capacityFor(order, 'explainAssistDelay', context)
  if (isRefusal(capacity)) return capacity
  return [
    {
      kind: 'assistDelayExplained',
      payload: { unitId: capacity.unitId!, reason, stageReport, expectedOn: expectedOn ?? null },
    },
  ]
}
