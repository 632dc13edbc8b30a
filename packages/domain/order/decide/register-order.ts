import { refuse } from '../../kernel/refusal.ts'
import type { Decision } from '../../kernel/decider.ts'
import { catalogueOf } from '../../directory/catalogue-index.ts'
import type { Appeal } from '../appeal.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'

export interface RegisterOrder {
  /** Taken from a block of public numbers; unique in the city. */
  readonly number: string
  readonly appeal: Appeal
}

/**
 * Records what the resident brought, fully and as said [Reg 10]. Codes: `order.not_yours`,
 * `order.unit_unknown`, `order.category_unknown`, `order.received_in_future`.
 */
export function registerOrder({ number, appeal }: RegisterOrder, { by, at, rules }: DecisionContext): Decision<OrderEvent> {
  if (by.actorKind === 'person' && !by.permissions.has('order.register')) return refuse('order.not_yours', { params: { command: 'registerOrder' } })
  const unknownUnit = [appeal.place.unitId, ...appeal.place.borderUnitIds, ...appeal.reportedUnitIds].find((id) => id !== null && !rules.directory.findUnit(id))
  if (unknownUnit) return refuse('order.unit_unknown', { params: { unitId: unknownUnit }, field: '/place/unitId' })
  if (appeal.categoryId !== null && !catalogueOf(rules.pack).findEntry(appeal.categoryId)) {
    return refuse('order.category_unknown', { params: { categoryId: appeal.categoryId }, field: '/categoryId' })
  }
  if (appeal.receivedAt > at) return refuse('order.received_in_future', { params: { receivedAt: appeal.receivedAt, now: at }, field: '/receivedAt' })
  return [{ kind: 'orderRegistered', payload: { number, packVersionId: rules.pack.version.id, appeal } }]
}
