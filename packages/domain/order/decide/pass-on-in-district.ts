import type { Decision } from '../../kernel/decider.ts'
import { refuse } from '../../kernel/refusal.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { currentDispatch } from '../facets/dispatch.ts'
import type { Order } from '../order.ts'
import { dispatchTo } from './dispatch-order.ts'

export interface PassOnInDistrict {
  readonly leadUnitId: string
  readonly assistUnitIds?: readonly string[] | undefined
  readonly reason: string
}

/**
 * The district passes an order that only it could be given on to its street or department (区分转) [Reg 12(2)]. The
 * handling limit is the one printed at dispatch and runs on: the resident does not wait twice. The unit signs and
 * may object like any other, unless the order was designated to the district. Codes: `dispatch.not_with_district`,
 * `dispatch.outside_district` and those of a dispatch.
 */
export function passOnInDistrict(
  order: Order,
  { leadUnitId, assistUnitIds, reason }: PassOnInDistrict,
  context: DecisionContext,
): Decision<OrderEvent> {
  const { directory } = context.rules
  const refusal = checkCommand(order, 'passOnInDistrict', context)
  if (refusal) return refusal
  const before = currentDispatch(order)!
  const isInside = leadUnitId !== before.leadUnitId && directory.districtOf(leadUnitId)?.id === before.leadUnitId
  if (directory.findUnit(leadUnitId) && !isInside)
    return refuse('dispatch.outside_district', {
      params: { unitId: leadUnitId, district: directory.getUnit(before.leadUnitId).name },
      field: '/leadUnitId',
    })
  const basis = [
    { source: 'choice', reference: 'district', key: 'dispatch.passed_on', params: { reason } },
    ...before.basis,
  ] as const
  const dispatch = { leadUnitId, copiedUnitIds: [before.leadUnitId], assistUnitIds, basis }
  return dispatchTo(order, dispatch, context, { designated: before.designated, keepsLimit: true })
}
