import { createHash } from 'node:crypto'
import {
  civilDateOf,
  countsOfOrder,
  figureCountNames,
  figureDimensions,
  figureGrains,
  figureKeys,
  type CountedOrder,
  type FigureRules,
} from '@shaoying/domain'
import type { CountedOrderRow } from '@shaoying/store'
import type { City } from '../city/open-city.ts'

export const figureFollowerName = 'figures'

/** What cells are made with today. */
export function figureRulesOf({ registry, time }: Pick<City, 'registry' | 'time'>): FigureRules {
  const { pack, calendar } = registry.today(time.now()).rules
  return { methods: pack.assessmentMethods, calendar }
}

/** Names the numbers and the rules by which they are counted; two that differ make different sums of the same orders. */
export function figureMarkFor({ methods, calendar }: FigureRules): string {
  const counting = methods.map(({ effectiveOn, window, counting: rule }) => ({ effectiveOn, window, rule }))
  return createHash('sha256')
    .update(JSON.stringify([figureCountNames, figureDimensions, figureGrains, counting, calendar.zone]))
    .digest('hex')
    .slice(0, 16)
}

/** An order's row: the days it belongs to, and every word under which a drill-down finds it. */
export function countedRow(cityId: string, order: CountedOrder, rules: FigureRules): CountedOrderRow {
  const { orderId, createdAt, closedAt, exclusion } = order.assessed
  const counted = countsOfOrder(order, rules)
  const names = figureCountNames.filter((_, index) => counted.some(({ all }) => all[index] !== 0))
  return {
    cityId,
    orderId,
    createdOn: civilDateOf(createdAt, rules.calendar),
    closedOn: closedAt === null ? null : civilDateOf(closedAt, rules.calendar),
    countedAs: [
      ...figureKeys(order).map(({ dimension, key }) => `${dimension}:${key}`),
      ...names.map((name) => `n:${name}`),
      ...(exclusion?.standing === 'granted' ? [`left_out:${exclusion.purpose}`] : []),
    ],
    facts: order,
  }
}
