import { permissionsOf } from '../../access/actor.ts'
import { civilDateOf } from '../../calendar/working-calendar.ts'
import { refuse, type Refusal } from '../../kernel/refusal.ts'
import type { Decision } from '../../kernel/decider.ts'
import { catalogueOf } from '../../directory/catalogue-index.ts'
import { checkHotline } from '../../directory/hotline.ts'
import type { Appeal } from '../appeal.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'

export interface RegisterOrder {
  /** Taken from a block of public numbers; unique in the city. */
  readonly number: string
  readonly appeal: Appeal
}

/**
 * Records what the resident brought, fully and as said [Reg 10]. Codes: `access.no_permission`,
 * `order.unit_unknown`, `order.category_unknown`, `order.received_in_future`, those of `checkHotline`.
 */
export function registerOrder({ number, appeal }: RegisterOrder, context: DecisionContext): Decision<OrderEvent> {
  const { at, rules } = context
  const refusal = mayRegister(context)
  if (refusal) return refusal
  const unknownUnit = [appeal.place.unitId, ...appeal.place.borderUnitIds, ...appeal.reportedUnitIds].find(
    (id) => id !== null && !rules.directory.findUnit(id),
  )
  if (unknownUnit) return refuse('order.unit_unknown', { params: { unitId: unknownUnit }, field: '/place/unitId' })
  if (appeal.categoryId !== null && !catalogueOf(rules.pack).findEntry(appeal.categoryId)) {
    return refuse('order.category_unknown', { params: { categoryId: appeal.categoryId }, field: '/categoryId' })
  }
  const misdialled =
    appeal.hotlineId === undefined ? null : checkHotline(rules.pack, appeal.hotlineId, civilDateOf(at, rules.calendar))
  if (misdialled) return misdialled
  if (appeal.receivedAt > at)
    return refuse('order.received_in_future', {
      params: { receivedAt: appeal.receivedAt, now: at },
      field: '/receivedAt',
    })
  return [{ kind: 'orderRegistered', payload: { number, packVersionId: rules.pack.version.id, appeal } }]
}

/** Staff with the right to register, and petitioners for themselves. */
export function mayRegister({ by, at, rules }: DecisionContext): Refusal | null {
  if (by.kind === 'clock' || by.kind === 'external')
    return refuse('access.no_permission', { params: { permission: 'order.register', personId: by.kind } })
  const permissions = permissionsOf(by.actor, civilDateOf(at, rules.calendar))
  if (permissions.has('order.register') || permissions.has('petition.submit')) return null
  return refuse('access.no_permission', { params: { permission: 'order.register', personId: by.actor.personId } })
}
