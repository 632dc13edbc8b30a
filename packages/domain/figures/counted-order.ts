import { assessedOrderOf, type AssessedOrder } from '../assessment/assessed-order.ts'
import type { AppealField } from '../directory/catalogue.ts'
import { catalogueOf } from '../directory/catalogue-index.ts'
import type { CityRules } from '../directory/city-rules.ts'
import { secondsBetween } from '../kernel/instant.ts'
import type { Order } from '../order/order.ts'
import type { OwnCountName } from './figure-counts.ts'

/** What figures need of one order: what assessment needs, and what only statistics ask. Nothing personal. */
export interface CountedOrder {
  readonly assessed: AssessedOrder
  readonly emergency: boolean
  /** Of its category; null while it has none. */
  readonly field: AppealField | null
  readonly sevenHaves: string | null
  /** The merged, branch or neighbouring line it came over. */
  readonly hotlineId: string | null
  /** The broadest class its category belongs to. */
  readonly topClass: string | null
}

export function countedOrderOf(order: Order, rules: Pick<CityRules, 'directory' | 'pack'>): CountedOrder {
  const { categoryId, emergency, hotlineId = null } = order.appeal
  const entry = categoryId === null ? undefined : catalogueOf(rules.pack).findEntry(categoryId)
  return {
    assessed: assessedOrderOf(order, rules),
    emergency,
    hotlineId,
    field: entry?.field ?? null,
    sevenHaves: entry?.sevenHavesTag ?? null,
    topClass: entry?.path[0] ?? null,
  }
}

const day = 86_400
const within = {
  handledIn1Day: 1,
  handledIn3Days: 3,
  handledIn7Days: 7,
  handledIn15Days: 15,
} as const satisfies Partial<Record<OwnCountName, number>>

/** What it counts for beside its tally. */
export function ownCounts({ assessed, emergency, field }: CountedOrder): Partial<Record<OwnCountName, number>> {
  const { createdAt, closedAt, situation, rounds } = assessed
  const handledAt = rounds[0]?.handledAt ?? null
  const seconds = handledAt === null ? null : Math.max(0, secondsBetween(createdAt, handledAt))
  return {
    settled: closedAt !== null || situation === 'answered' ? 1 : 0,
    livelihood: field === 'livelihood' ? 1 : 0,
    emergency: emergency ? 1 : 0,
    ...(seconds === null
      ? {}
      : {
          handled: 1,
          handledSeconds: seconds,
          ...Object.fromEntries(Object.entries(within).map(([name, days]) => [name, seconds <= days * day ? 1 : 0])),
        }),
  }
}
