import type { Decision } from '../../kernel/decider.ts'
import type { Basis } from '../../kernel/basis.ts'
import { refuse, type Refusal } from '../../kernel/refusal.ts'
import { isStreetLevel } from '../../directory/unit.ts'
import { proposeRouting } from '../propose-routing.ts'
import { checkCommand } from '../allowed-commands.ts'
import { printedLimit, receiptClocks, startAssistClock } from '../dispatch-clocks.ts'
import type { CityRules, DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { openAssists } from '../facets/assist.ts'
import type { Order } from '../order.ts'
import { assistClockKind, findClock, stopClocks } from '../order-clocks.ts'
import { refuseAsHelper, refuseAsLead, refuseReportedUnits, refuseUnknownUnits } from '../unit-checks.ts'

export interface DispatchOrder {
  /** Left out: whom the catalogue, the place and the lists propose. */
  readonly leadUnitId?: string | undefined
  readonly copiedUnitIds?: readonly string[] | undefined
  readonly assistUnitIds?: readonly string[] | undefined
  readonly toldUnitIds?: readonly string[] | undefined
  /** Why these units; the proposal's basis when the operator followed it. */
  readonly basis?: readonly Basis[] | undefined
  readonly reason?: string | undefined
}

export function consultUnits(
  order: Order,
  { unitIds, question }: { readonly unitIds: readonly string[]; readonly question: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const { rules } = context
  return (
    checkCommand(order, 'consultUnits', context) ??
    refuseUnknownUnits(unitIds, rules, '/unitIds') ?? [{ kind: 'unitsConsulted', payload: { unitIds, question } }]
  )
}

export function concludeConsultation(
  order: Order,
  { outcome }: { readonly outcome: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  return (
    checkCommand(order, 'concludeConsultation', context) ?? [{ kind: 'consultationConcluded', payload: { outcome } }]
  )
}

export function submitForDispatch(order: Order, _: object, context: DecisionContext): Decision<OrderEvent> {
  return checkCommand(order, 'submitForDispatch', context) ?? [{ kind: 'submittedForDispatch', payload: {} }]
}

/**
 * Sends the order to the unit that will lead, at once and with its limit written on it [Reg 11–13]: the one that
 * place, catalogue and lists propose, or the dispatcher's choice with a reason. A street that leads is urged by
 * its district, which gets a copy at the same moment [Reg 12]. Codes: `order.category_missing`, `order.unit_unknown`,
 * `order.unit_is_reported`, `order.unit_cannot_lead`, `dispatch.owner_unclear`, `dispatch.reason_missing`.
 */
export function dispatchOrder(order: Order, input: DispatchOrder, context: DecisionContext): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'dispatchOrder', context)
  if (refusal) return refusal
  if (order.appeal.categoryId === null) return refuseWithoutCategory()
  const proposal = proposeRouting(order.appeal, context.rules)
  if (proposal.outcome === 'needs') {
    return input.leadUnitId === undefined
      ? refuse('dispatch.owner_unclear', {
          params: { needs: proposal.needs },
          field: '/leadUnitId',
          basis: proposal.basis,
        })
      : dispatchTo(
          order,
          { ...input, leadUnitId: input.leadUnitId, toldUnitIds: input.toldUnitIds ?? proposal.toldUnitIds },
          context,
          { designated: false },
        )
  }
  const { leadUnitId, assistUnitIds, toldUnitIds, copiedUnitIds, basis } = proposal
  const isProposed = input.leadUnitId === undefined || input.leadUnitId === leadUnitId
  if (isProposed)
    return dispatchTo(
      order,
      { copiedUnitIds, assistUnitIds, toldUnitIds, ...given(input), leadUnitId, basis },
      context,
      { designated: false },
    )
  const unusable = refuseUnits(order, input.leadUnitId!, [], context.rules)
  if (unusable) return unusable
  if (!input.reason?.trim())
    return refuse('dispatch.reason_missing', {
      params: { leadUnitId: input.leadUnitId!, proposedUnitId: leadUnitId },
      field: '/reason',
      basis,
    })
  return dispatchTo(order, { ...input, leadUnitId: input.leadUnitId! }, context, { designated: false })
}

/** What the dispatcher said of the parties; what they left out stays with the proposal. */
function given({ copiedUnitIds, assistUnitIds, toldUnitIds }: DispatchOrder): Partial<DispatchOrder> {
  return Object.fromEntries(
    Object.entries({ copiedUnitIds, assistUnitIds, toldUnitIds }).filter(([, ids]) => ids !== undefined),
  )
}

function refuseWithoutCategory(): Refusal {
  return refuse('order.category_missing', {
    field: '/categoryId',
    basis: [{ source: 'law', reference: 'Reg 11', key: 'dispatch.by_catalogue' }],
  })
}

/** How a dispatch differs from the first one. */
export interface DispatchManner {
  /** By arbitration: the unit may not object. */
  readonly designated: boolean
  /** The handling limit printed before runs on. */
  readonly keepsLimit?: boolean
}

/** The dispatch itself, shared with arbitration and with districts that pass on. */
export function dispatchTo(
  order: Order,
  input: DispatchOrder & { readonly leadUnitId: string },
  { at, rules }: DecisionContext,
  { designated, keepsLimit = false }: DispatchManner,
): Decision<OrderEvent> {
  const { categoryId } = order.appeal
  if (categoryId === null) return refuseWithoutCategory()
  const { leadUnitId, toldUnitIds = [] } = input
  const assistUnitIds = [...new Set(input.assistUnitIds)].filter((id) => id !== leadUnitId)
  const copiedUnitIds = [...new Set([...districtToUrge(leadUnitId, rules), ...(input.copiedUnitIds ?? [])])].filter(
    (id) => id !== leadUnitId,
  )
  const refusal =
    refuseUnits(order, leadUnitId, [...assistUnitIds, ...copiedUnitIds, ...toldUnitIds], rules) ??
    assistUnitIds.map((id) => refuseAsHelper(order, id, rules, '/assistUnitIds')).find((refused) => refused !== null)
  if (refusal) return refusal
  const { handle, basis } = keepsLimit
    ? { handle: findClock(order, 'handle')!, basis: [] }
    : printedLimit(categoryId, at, rules)
  const { dueAt } = handle
  const lapsed = stopClocks(
    order,
    openAssists(order).map(({ unitId }) => assistClockKind(unitId)),
    at,
  )
  const assists = assistUnitIds.map((unitId) => startAssistClock(unitId, at, dueAt, rules))
  const clocks = [handle, ...receiptClocks(order.appeal.emergency, at, rules), ...lapsed, ...assists]
  const chosen: readonly Basis[] = input.basis ?? [
    { source: 'choice', reference: 'dispatcher', key: 'dispatch.chosen', params: { reason: input.reason ?? '' } },
  ]
  return [
    {
      kind: 'orderDispatched',
      payload: {
        leadUnitId,
        copiedUnitIds,
        assistUnitIds,
        toldUnitIds,
        designated,
        dueAt,
        basis: [...chosen, ...basis],
        clocks,
      },
    },
  ]
}

function districtToUrge(leadUnitId: string, rules: CityRules): readonly string[] {
  const lead = rules.directory.findUnit(leadUnitId)
  const district = lead && isStreetLevel(lead) ? rules.directory.districtOf(lead.id) : undefined
  return district ? [district.id] : []
}

function refuseUnits(order: Order, leadUnitId: string, others: readonly string[], rules: CityRules): Refusal | null {
  return (
    refuseUnknownUnits([leadUnitId], rules, '/leadUnitId') ??
    refuseUnknownUnits(others, rules, '/assistUnitIds') ??
    refuseReportedUnits(order, [leadUnitId, ...others], rules, '/leadUnitId') ??
    refuseAsLead(leadUnitId, rules, '/leadUnitId')
  )
}
