import { startClock } from '../../deadline/run-clock.ts'
import type { Decision } from '../../kernel/decider.ts'
import { isRefusal, refuse, type Refusal } from '../../kernel/refusal.ts'
import type { UnitKind } from '../../directory/unit.ts'
import { capacityFor, checkCommand } from '../allowed-commands.ts'
import { warningsOf } from '../dispatch-clocks.ts'
import type { CityRules, DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { currentDispatch } from '../facets/dispatch.ts'
import { escalationClockKind, openEscalationTo } from '../facets/escalation.ts'
import type { Order } from '../order.ts'
import { stopClocks } from '../order-clocks.ts'
import { refuseReportedUnits, refuseUnknownUnits } from '../unit-checks.ts'

/** District and city government, and the departments of an industry [Reg 20]. */
const above: readonly UnitKind[] = ['city_government', 'district_government', 'city_department', 'district_department']

export interface EscalateOrder {
  readonly toUnitId: string
  /** Why the unit cannot solve it. */
  readonly analysis: string
  /** What it proposes. */
  readonly proposal: string
}

/**
 * The unit lays a matter that it cannot solve before a government or industry department [Reg 20]. It stays the lead
 * and its clock runs; whoever is asked answers within the city's limit. Codes: `order.unit_unknown`, `order.unit_is_reported`, `escalation.to_itself`,
 * `escalation.not_above`, `escalation.open_already`.
 */
export function escalateOrder(
  order: Order,
  { toUnitId, analysis, proposal }: EscalateOrder,
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'escalateOrder', context) ?? refuseTarget(order, toUnitId, context.rules)
  if (refusal) return refusal
  const { at, rules } = context
  const clock = startClock(
    escalationClockKind(toUnitId),
    { limit: rules.pack.rules.escalation, warnings: warningsOf(rules) },
    at,
    rules.calendar,
  )
  return [{ kind: 'orderEscalated', payload: { toUnitId, analysis, proposal, clocks: [clock] } }]
}

function refuseTarget(order: Order, unitId: string, rules: CityRules): Refusal | null {
  const field = '/toUnitId'
  const wrong = refuseUnknownUnits([unitId], rules, field) ?? refuseReportedUnits(order, [unitId], rules, field)
  if (wrong) return wrong
  const unit = rules.directory.getUnit(unitId)
  const params = { unit: unit.name }
  if (unitId === currentDispatch(order)!.leadUnitId) return refuse('escalation.to_itself', { params, field })
  if (!above.includes(unit.kind))
    return refuse('escalation.not_above', {
      params,
      field,
      basis: [{ source: 'law', reference: 'Reg 20', key: 'escalation.to_whom' }],
      allowed: ['requestAssist'],
    })
  return openEscalationTo(order, unitId) ? refuse('escalation.open_already', { params, field }) : null
}

/** The government or department asked says what it found and what is to be done [Reg 20]. */
export function answerEscalation(
  order: Order,
  { analysis, measures }: { readonly analysis: string; readonly measures: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const capacity = capacityFor(order, 'answerEscalation', context)
  if (isRefusal(capacity)) return capacity
  const unitId = capacity.unitId!
  return [
    {
      kind: 'escalationAnswered',
      payload: { unitId, analysis, measures, clocks: stopClocks(order, [escalationClockKind(unitId)], context.at) },
    },
  ]
}

export interface EscalateToLeader {
  readonly name: string
  readonly position: string
  readonly reason: string
}

/** A leader takes the order up in person (提级办理). */
export function escalateToLeader(
  order: Order,
  { name, position, reason }: EscalateToLeader,
  context: DecisionContext,
): Decision<OrderEvent> {
  return (
    checkCommand(order, 'escalateToLeader', context) ?? [{ kind: 'leaderTookUp', payload: { name, position, reason } }]
  )
}
