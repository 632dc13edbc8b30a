import { countedOrderOf, FigureChanges, type CountedOrder, type FigureRules, type Order } from '@shaoying/domain'
import {
  changeFigures,
  countedOrdersOf,
  loadOrders,
  writeCountedOrders,
  type CountedOrderRow,
  type PoolClient,
} from '@shaoying/store'
import { isDeepStrictEqual } from 'node:util'
import type { City } from '../city/open-city.ts'
import type { Follower } from '../followers/follow-trace.ts'
import { countedRow, figureFollowerName, figureRulesOf } from './figure-rules.ts'
import { recountWhereRulesChanged } from './recount-figures.ts'

type Parts = Pick<City, 'cityId' | 'registry' | 'time'>

/**
 * Keeps the running figures: an order that changed takes its old counts away and brings its new ones, in the transaction
 * that moves the place. What it writes follows from the orders as they stand, so that the whole trace read anew comes to
 * the same sums. When the city's counting rules change, all sums are made anew first; until then they stay as they were.
 */
export function figureFollower(city: Parts): Follower {
  return {
    name: figureFollowerName,
    isWatched: true,
    prepare: (pool) => recountWhereRulesChanged(pool, city),
    async follow(client, events, before) {
      const rules = figureRulesOf(city)
      const orderIds = [
        ...new Set(events.filter(({ stream_kind: kind }) => kind === 'order').map(({ stream_id: id }) => id)),
      ]
      if (orderIds.length > 0) await countOrders(client, city, orderIds, rules)
      return before
    },
  }
}

/** Of a day; months, years and windows come on top. */
const mostCells = 50_000
const mostRows = 1_000
const cellsAStatement = 5_000

/** Writes rows and sums of many orders that were not counted before, in pieces that stay small in memory. */
export class FigureWriter {
  readonly #client: PoolClient
  readonly #cityId: string
  readonly #rules: FigureRules
  #changes = new FigureChanges()
  #rows: CountedOrderRow[] = []
  #orders = 0

  constructor(client: PoolClient, cityId: string, rules: FigureRules) {
    this.#client = client
    this.#cityId = cityId
    this.#rules = rules
  }

  async add(order: CountedOrder): Promise<void> {
    this.#changes.add(order, this.#rules, 1)
    this.#rows.push(countedRow(this.#cityId, order, this.#rules))
    this.#orders += 1
    if (this.#rows.length >= mostRows) await this.#writeRows()
    if (this.#changes.size >= mostCells) await this.#writeSums()
  }

  /** Writes what is left; answers how many orders there were. */
  async end(): Promise<number> {
    await this.#writeRows()
    await this.#writeSums()
    return this.#orders
  }

  async #writeRows(): Promise<void> {
    await writeCountedOrders(this.#client, this.#rows)
    this.#rows = []
  }

  async #writeSums(): Promise<void> {
    await writeChanges(this.#client, this.#cityId, this.#changes)
    this.#changes = new FigureChanges()
  }
}

async function writeChanges(client: PoolClient, cityId: string, { changes }: FigureChanges): Promise<void> {
  for (let at = 0; at < changes.length; at += cellsAStatement)
    await changeFigures(client, cityId, changes.slice(at, at + cellsAStatement))
}

/** Brings these orders' counts up to what the orders are now. */
async function countOrders(
  client: PoolClient,
  city: Pick<Parts, 'cityId' | 'registry'>,
  orderIds: readonly string[],
  rules: FigureRules,
): Promise<void> {
  const { cityId, registry } = city
  const [orders, before] = [await loadOrders(client, cityId, orderIds), await countedOrdersOf(client, cityId, orderIds)]
  const changes = new FigureChanges()
  const rows: CountedOrderRow[] = []
  for (const [orderId, { state }] of orders) {
    const order = state as Order
    const [now, old] = [
      plain(countedOrderOf(order, await registry.get(order.packVersionId))),
      before.get(orderId) as CountedOrder | undefined,
    ]
    if (isDeepStrictEqual(now, old)) continue
    if (old) changes.add(old, rules, -1)
    changes.add(now, rules, 1)
    rows.push(countedRow(cityId, now, rules))
  }
  await writeCountedOrders(client, rows)
  await writeChanges(client, cityId, changes)
}

/** As the database hands it back, so that two can be compared. */
const plain = (order: CountedOrder): CountedOrder => JSON.parse(JSON.stringify(order)) as CountedOrder
