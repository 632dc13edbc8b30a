import type { Decision } from '../../kernel/decider.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { currentDispatch } from '../facets/dispatch.ts'
import { handOverCount, type ObjectionVerdict } from '../facets/objection.ts'
import { namedBasis, type NamedBasis } from '../named-basis.ts'
import { callbackOpened } from '../open-callback.ts'
import type { Order } from '../order.ts'
import { stopClocks } from '../order-clocks.ts'
import { refuseUnknownUnits } from '../unit-checks.ts'
import { dispatchTo } from './dispatch-order.ts'

export interface RecommendObjection {
  readonly verdict: ObjectionVerdict
  readonly unitId?: string | undefined
  readonly reason: string
}

/** What the hotline agency thinks of an objection, before the ruling [Reg 12]; the last opinion stands. Code: `order.unit_unknown`. */
export function recommendObjection(
  order: Order,
  { verdict, unitId, reason }: RecommendObjection,
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'recommendObjection', context)
  if (refusal) return refusal
  const wrongUnit = unitId === undefined ? null : refuseUnknownUnits([unitId], context.rules, '/unitId')
  return wrongUnit ?? [{ kind: 'objectionOpined', payload: { verdict, unitId: unitId ?? null, reason } }]
}

export interface DecideObjection extends NamedBasis {
  readonly verdict: ObjectionVerdict
  readonly reason: string
  /** Who leads instead; needed for `redispatch`. */
  readonly unitId?: string | undefined
  readonly copiedUnitIds?: readonly string[] | undefined
  readonly assistUnitIds?: readonly string[] | undefined
  /** The new unit may not object in its turn. */
  readonly designate?: boolean | undefined
}

/**
 * The ruling [Reg 12, 14]. `redispatch` sends the order on with a limit of its own; the last hand-over the city allows
 * is a designation. `stays` designates the objecting unit: its limit was never stopped, and when it passed
 * meanwhile the resident is asked at once. Codes: `basis.missing`, `basis.duty_unknown`, `objection.unit_missing`,
 * `objection.same_unit` and those of a dispatch.
 */
export function decideObjection(order: Order, input: DecideObjection, context: DecisionContext): Decision<OrderEvent> {
  const { at, rules } = context
  const refusal = checkCommand(order, 'decideObjection', context)
  if (refusal) return refusal
  const basis = namedBasis(input, rules)
  if (isRefusal(basis)) return basis
  const { leadUnitId } = currentDispatch(order)!
  const ruled = (unitId: string): OrderEvent => ({
    kind: 'objectionRuled',
    payload: {
      verdict: input.verdict,
      unitId,
      reason: input.reason,
      basis,
      clocks: stopClocks(order, ['objection_decision', 'sign'], at),
    },
  })
  if (input.verdict === 'stays')
    return order.expiredAt === null ? [ruled(leadUnitId)] : [ruled(leadUnitId), callbackOpened(order, at)]
  if (input.unitId === undefined) return refuse('objection.unit_missing', { field: '/unitId' })
  if (input.unitId === leadUnitId)
    return refuse('objection.same_unit', { params: { unitId: leadUnitId }, field: '/unitId' })
  const isLast = handOverCount(order) + 1 >= rules.pack.rules.maxObjections
  const dispatch = {
    leadUnitId: input.unitId,
    copiedUnitIds: input.copiedUnitIds,
    assistUnitIds: input.assistUnitIds,
    basis,
  }
  const dispatched = dispatchTo(order, dispatch, context, { designated: isLast || input.designate === true })
  return isRefusal(dispatched) ? dispatched : [ruled(input.unitId), ...dispatched]
}
