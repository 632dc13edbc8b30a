import type { Directory, Order, OrderEvent } from '@shaoying/domain'
import type { ExperienceCount, FollowedEvent } from '@shaoying/store'

type Tally = Pick<ExperienceCount, 'dispatched' | 'objected' | 'lost' | 'gained' | 'reworked'>
type Step = { readonly unitId: string; readonly adds: keyof Tally }

/** Facts that say how a dispatch went. */
export const experienceKinds: ReadonlySet<string> = new Set<OrderEvent['kind']>([
  'orderDispatched',
  'dispatchObjected',
  'objectionRuled',
  'sentBackForRework',
])

/**
 * What a batch of facts adds to the experience with units, by month, kind of matter and street. Counted under the category
 * that the order has now: a corrected one says better what it was. Orders without a category count nowhere.
 */
export function experienceIn(
  events: readonly FollowedEvent[],
  orders: ReadonlyMap<string, Order>,
  directoryOf: (order: Order) => Directory,
): readonly ExperienceCount[] {
  const counts = new Map<string, ExperienceCount>()
  for (const event of events) {
    const order = orders.get(event.stream_id)
    if (event.stream_kind !== 'order' || !experienceKinds.has(event.kind) || !order || order.appeal.categoryId === null)
      continue
    const streetId = directoryOf(order).streetOf(order.appeal.place.unitId ?? '')?.id ?? ''
    for (const { unitId, adds } of stepsOf(event, order)) {
      const monthOn = `${event.at.slice(0, 7)}-01`
      const key = [monthOn, order.appeal.categoryId, streetId, unitId].join(' ')
      const count = counts.get(key) ?? {
        monthOn,
        categoryId: order.appeal.categoryId,
        streetId,
        unitId,
        dispatched: 0,
        objected: 0,
        lost: 0,
        gained: 0,
        reworked: 0,
      }
      counts.set(key, { ...count, [adds]: count[adds] + 1 })
    }
  }
  return [...counts.values()]
}

function stepsOf({ kind, payload, at }: FollowedEvent, order: Order): readonly Step[] {
  const said = payload as { readonly leadUnitId?: string; readonly unitId?: string; readonly verdict?: string }
  if (kind === 'orderDispatched') return [{ unitId: said.leadUnitId!, adds: 'dispatched' }]
  if (kind === 'dispatchObjected') return [{ unitId: said.unitId!, adds: 'objected' }]
  if (kind === 'objectionRuled') {
    const objector = order.objections.find(({ ruling }) => ruling?.at === at)?.unitId
    return said.verdict === 'redispatch' && objector !== undefined
      ? [
          { unitId: objector, adds: 'lost' },
          { unitId: said.unitId!, adds: 'gained' },
        ]
      : []
  }
  const lead = order.dispatches.findLast((dispatch) => dispatch.at <= at)?.leadUnitId
  return lead === undefined ? [] : [{ unitId: lead, adds: 'reworked' }]
}
