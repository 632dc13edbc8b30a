import type { Clock } from '../../deadline/clock.ts'
import { recomputeClock } from '../../deadline/run-clock.ts'
import { catalogueOf } from '../../directory/catalogue-index.ts'
import type { Decision } from '../../kernel/decider.ts'
import { refuse } from '../../kernel/refusal.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { CityRules, DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import type { Order } from '../order.ts'

/**
 * Moves an open order to another version of the city's pack: its clocks are counted by the new calendar from
 * now on, every moved deadline with its reason; what has run stays run. Codes: `order.migrated_already`,
 * `order.category_unknown`, `order.unit_unknown` (the new pack lacks what the order stands on).
 */
export function migrateOrder(
  order: Order,
  { to }: { readonly to: CityRules },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'migrateOrder', context)
  if (refusal) return refusal
  const packVersionId = to.pack.version.id
  if (packVersionId === order.packVersionId) return refuse('order.migrated_already', { params: { packVersionId } })
  const { categoryId } = order.appeal
  if (categoryId !== null && !catalogueOf(to.pack).findEntry(categoryId))
    return refuse('order.category_unknown', { params: { categoryId } })
  const lost = order.dispatches.at(-1)
  if (lost && !to.directory.findUnit(lost.leadUnitId))
    return refuse('order.unit_unknown', { params: { unitId: lost.leadUnitId } })
  const clocks = order.clocks.map(
    (clock): Clock => recomputeClock(clock, context.at, context.rules.calendar, to.calendar),
  )
  const moved = clocks.filter((clock, index) => clock !== order.clocks[index])
  return [{ kind: 'packMigrated', payload: { from: order.packVersionId, to: packVersionId, clocks: moved } }]
}
