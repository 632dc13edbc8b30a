import type { Decision } from '../../kernel/decider.ts'
import { isRefusal, refuse, type Refusal } from '../../kernel/refusal.ts'
import { startClock } from '../../deadline/run-clock.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { CityRules, DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { currentDispatch } from '../facets/dispatch.ts'
import { namedBasis, type NamedBasis } from '../named-basis.ts'
import type { ObjectionGround } from '../objection-ground.ts'
import type { Order } from '../order.ts'
import { stopClocks } from '../order-clocks.ts'
import { refuseAsLead, refuseReportedUnits, refuseUnknownUnits } from '../unit-checks.ts'

export interface ObjectToDispatch extends NamedBasis {
  readonly ground: ObjectionGround
  readonly reason: string
  /** Whose it is in the unit's view. */
  readonly proposedUnitId?: string | undefined
}

/**
 * The unit says that the matter is not its duty or not in its area, and on what that rests [Reg 12, 14]. The order
 * does not leave it until somebody rules; the handling limit runs on, so that objecting wins no time. Codes:
 * `objection.designated`, `objection.too_late`, `objection.proposes_itself`, `basis.missing`, `basis.duty_unknown`,
 * `order.unit_unknown`, `order.unit_is_reported`, `order.unit_cannot_lead`.
 */
export function objectToDispatch(
  order: Order,
  { ground, reason, proposedUnitId, ...named }: ObjectToDispatch,
  context: DecisionContext,
): Decision<OrderEvent> {
  const { at, rules } = context
  const refusal = checkCommand(order, 'objectToDispatch', context)
  if (refusal) return refusal
  const basis = namedBasis(named, rules)
  if (isRefusal(basis)) return basis
  const unitId = currentDispatch(order)!.leadUnitId
  const wrongUnit = proposedUnitId === undefined ? null : refuseProposal(order, proposedUnitId, unitId, rules)
  if (wrongUnit) return wrongUnit
  const clocks = [
    startClock('objection_decision', { limit: rules.pack.rules.decision }, at, rules.calendar),
    ...stopClocks(order, ['sign'], at),
  ]
  return [
    {
      kind: 'dispatchObjected',
      payload: { unitId, ground, reason, basis, proposedUnitId: proposedUnitId ?? null, clocks },
    },
  ]
}

function refuseProposal(order: Order, proposedUnitId: string, leadUnitId: string, rules: CityRules): Refusal | null {
  const field = '/proposedUnitId'
  if (proposedUnitId === leadUnitId)
    return refuse('objection.proposes_itself', { params: { unitId: leadUnitId }, field })
  const units = [proposedUnitId]
  return (
    refuseUnknownUnits(units, rules, field) ??
    refuseReportedUnits(order, units, rules, field) ??
    refuseAsLead(proposedUnitId, rules, field)
  )
}
