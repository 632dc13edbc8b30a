import type { Decision } from '../../kernel/decider.ts'
import type { Basis } from '../../kernel/basis.ts'
import { refuse, type Refusal } from '../../kernel/refusal.ts'
import { isStreetLevel } from '../../directory/unit.ts'
import { checkCommand } from '../allowed-commands.ts'
import { dispatchClocks } from '../dispatch-clocks.ts'
import type { CityRules, DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import type { Order } from '../order.ts'
import { refuseAsLead, refuseReportedUnits, refuseUnknownUnits } from '../unit-checks.ts'

export interface DispatchOrder {
  readonly leadUnitId: string
  readonly copiedUnitIds?: readonly string[] | undefined
  readonly assistUnitIds?: readonly string[] | undefined
  /** Why these units; the proposal's basis when the operator followed it. */
  readonly basis?: readonly Basis[] | undefined
  readonly reason?: string | undefined
}

export function consultUnits(order: Order, { unitIds, question }: { readonly unitIds: readonly string[]; readonly question: string }, context: DecisionContext): Decision<OrderEvent> {
  const { rules } = context
  return checkCommand(order, 'consultUnits', context) ?? refuseUnknownUnits(unitIds, rules, '/unitIds') ?? [{ kind: 'unitsConsulted', payload: { unitIds, question } }]
}

export function concludeConsultation(order: Order, { outcome }: { readonly outcome: string }, context: DecisionContext): Decision<OrderEvent> {
  return checkCommand(order, 'concludeConsultation', context) ?? [{ kind: 'consultationConcluded', payload: { outcome } }]
}

export function submitForDispatch(order: Order, _: object, context: DecisionContext): Decision<OrderEvent> {
  return checkCommand(order, 'submitForDispatch', context) ?? [{ kind: 'submittedForDispatch', payload: {} }]
}

/**
 * Sends the order to the unit that will lead, at once and with its limit written on it [Reg 11–13]. A street
 * that leads is urged by its district, which gets a copy at the same moment [Reg 12]. Codes: `order.category_missing`,
 * `order.unit_unknown`, `order.unit_is_reported`, `order.unit_cannot_lead`.
 */
export function dispatchOrder(order: Order, input: DispatchOrder, context: DecisionContext): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'dispatchOrder', context)
  if (refusal) return refusal
  return dispatchTo(order, input, context, false)
}

/** The dispatch itself, shared with arbitration, which `designates`. */
export function dispatchTo(order: Order, input: DispatchOrder, { at, rules }: DecisionContext, designated: boolean): Decision<OrderEvent> {
  const { categoryId } = order.appeal
  if (categoryId === null) return refuse('order.category_missing', { field: '/categoryId', basis: [{ source: 'law', reference: 'Reg 11', key: 'dispatch.by_catalogue' }] })
  const assistUnitIds = input.assistUnitIds ?? []
  const copiedUnitIds = [...new Set([...districtToUrge(input.leadUnitId, rules), ...(input.copiedUnitIds ?? [])])].filter((id) => id !== input.leadUnitId)
  const refusal = refuseUnits(order, input.leadUnitId, [...assistUnitIds, ...copiedUnitIds], rules)
  if (refusal) return refusal
  const { clocks, dueAt, basis } = dispatchClocks(categoryId, order.appeal.emergency, at, rules)
  const chosen: readonly Basis[] = input.basis ?? [{ source: 'choice', reference: 'dispatcher', key: 'dispatch.chosen', params: { reason: input.reason ?? '' } }]
  return [{ kind: 'orderDispatched', payload: { leadUnitId: input.leadUnitId, copiedUnitIds, assistUnitIds, designated, dueAt, basis: [...chosen, ...basis], clocks } }]
}

function districtToUrge(leadUnitId: string, rules: CityRules): readonly string[] {
  const lead = rules.directory.findUnit(leadUnitId)
  const district = lead && isStreetLevel(lead) ? rules.directory.districtOf(lead.id) : undefined
  return district ? [district.id] : []
}

function refuseUnits(order: Order, leadUnitId: string, others: readonly string[], rules: CityRules): Refusal | null {
  return refuseUnknownUnits([leadUnitId], rules, '/leadUnitId')
    ?? refuseUnknownUnits(others, rules, '/assistUnitIds')
    ?? refuseReportedUnits(order, [leadUnitId, ...others], rules, '/leadUnitId')
    ?? refuseAsLead(leadUnitId, rules, '/leadUnitId')
}
