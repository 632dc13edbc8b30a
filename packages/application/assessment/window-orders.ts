import {
  assessedOrderOf,
  orderFold,
  type AssessedObject,
  type AssessedOrder,
  type AssessmentMethod,
  type CountedOrder,
  type Order,
  type WindowPeriod,
} from '@shaoying/domain'
import { readWindowEvents, readWindowOrders } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { recordedFrom } from '../trace/rebuild-trace.ts'

/** Where the orders of a window are read: from the rows that the figures keep, or folded from the trace and nothing else. */
export type OrderSource = 'figures' | 'trace'

type Parts = Pick<City, 'pool' | 'cityId' | 'registry'>

/** The orders of a window by id, each once. */
export function windowOrders(
  city: Parts,
  method: AssessmentMethod,
  period: WindowPeriod,
  source: OrderSource,
): AsyncIterable<AssessedOrder> {
  return source === 'figures' ? fromFigures(city, method, period, null) : fromTrace(city, method, period)
}

/** Those of them that count for one unit by that part in them. */
export async function ordersOfUnit(
  city: Pick<City, 'pool' | 'cityId'>,
  method: AssessmentMethod,
  period: WindowPeriod,
  attribute: AssessedObject['attribute'],
  unitId: string,
): Promise<readonly AssessedOrder[]> {
  const orders: AssessedOrder[] = []
  for await (const order of fromFigures(city, method, period, `${attribute}:${unitId}`)) orders.push(order)
  return orders
}

async function* fromFigures(
  { pool, cityId }: Pick<City, 'pool' | 'cityId'>,
  { attribution }: AssessmentMethod,
  { fromOn, lastOn }: WindowPeriod,
  word: string | null,
): AsyncIterable<AssessedOrder> {
  for await (const page of readWindowOrders(pool, {
    cityId,
    byClosing: attribution === 'closed',
    fromOn,
    lastOn,
    word,
  })) {
    for (const facts of page) yield (facts as CountedOrder).assessed
  }
}

async function* fromTrace(
  { pool, cityId, registry }: Parts,
  { attribution }: AssessmentMethod,
  { fromAt, untilAt }: WindowPeriod,
): AsyncIterable<AssessedOrder> {
  let order: Order | null = null
  const done = async (folded: Order): Promise<AssessedOrder> =>
    assessedOrderOf(folded, await registry.get(folded.packVersionId))
  for await (const event of readWindowEvents(pool, { cityId, byClosing: attribution === 'closed', fromAt, untilAt })) {
    if (order !== null && event.sequence === 1) yield await done(order)
    order = orderFold.evolve(event.sequence === 1 || order === null ? orderFold.initial : order, recordedFrom(event))
  }
  if (order !== null) yield await done(order)
}
