import { createHash } from 'node:crypto'
import { civilDateOf, contributionsOf, countedOrderOf, figureCountNames, FigureChanges, figureDimensions, figureGrains, figureKeys, type CountedOrder, type FigureRules, type Order } from '@shaoying/domain'
import { changeFigures, clearAllFigures, countedOrdersOf, figureMarkOf, loadOrders, readCountedOrders, writeCountedOrders, writeFigureMark, type CountedOrderRow, type PoolClient } from '@shaoying/store'
import { isDeepStrictEqual } from 'node:util'
import type { City } from '../city/open-city.ts'
import type { Follower } from '../followers/follow-trace.ts'

export const figureFollowerName = 'figures'

type Parts = Pick<City, 'cityId' | 'registry' | 'time'>

/**
 * Keeps the running figures: an order that changed takes its old counts away and brings its new ones, in the transaction
 * that moves the place. What it writes follows from the orders as they stand, so that the whole trace read anew comes to
 * the same sums. When the city's counting rules change, all sums are made anew first.
 */
export function figureFollower(city: Parts): Follower {
  return {
    name: figureFollowerName,
    isWatched: true,
    async follow(client, events, before) {
      const rules = figureRulesOf(city)
      await followRules(client, city, rules)
      const orderIds = [...new Set(events.filter(({ stream_kind: kind }) => kind === 'order').map(({ stream_id: id }) => id))]
      if (orderIds.length > 0) await countOrders(client, city, orderIds, rules)
      return before
    },
  }
}

/** What cells are made with today. */
export function figureRulesOf({ registry, time }: Pick<Parts, 'registry' | 'time'>): FigureRules {
  const { pack, calendar } = registry.today(time.now()).rules
  return { methods: pack.assessmentMethods, calendar }
}

/** Names the numbers and the rules by which they are counted; two that differ make different sums of the same orders. */
function markOf({ methods, calendar }: FigureRules): string {
  const counting = methods.map(({ effectiveOn, window, counting: rule }) => ({ effectiveOn, window, rule }))
  return createHash('sha256').update(JSON.stringify([figureCountNames, figureDimensions, figureGrains, counting, calendar.zone])).digest('hex').slice(0, 16)
}

async function followRules(client: PoolClient, city: Parts, rules: FigureRules): Promise<void> {
  const [mark, made] = [markOf(rules), await figureMarkOf(client, city.cityId)]
  if (mark === made) return
  if (made !== null) await recountFigures(client, city.cityId, rules)
  await writeFigureMark(client, city.cityId, mark, city.time.now())
}

/** Makes all sums anew from what is known of each order; answers how many orders there are. */
async function recountFigures(client: PoolClient, cityId: string, rules: FigureRules): Promise<number> {
  await clearAllFigures(client, cityId, false)
  const writer = new FigureWriter(client, cityId, rules)
  for await (const page of readCountedOrders(client, cityId)) for (const { facts } of page) await writer.add(facts as CountedOrder)
  return writer.end()
}

const mostCells = 100_000
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
  for (let at = 0; at < changes.length; at += cellsAStatement) await changeFigures(client, cityId, changes.slice(at, at + cellsAStatement))
}

/** Brings these orders' counts up to what the orders are now. */
async function countOrders(client: PoolClient, city: Pick<Parts, 'cityId' | 'registry'>, orderIds: readonly string[], rules: FigureRules): Promise<void> {
  const { cityId, registry } = city
  const [orders, before] = [await loadOrders(client, cityId, orderIds), await countedOrdersOf(client, cityId, orderIds)]
  const changes = new FigureChanges()
  const rows: CountedOrderRow[] = []
  for (const [orderId, { state }] of orders) {
    const order = state as Order
    const [now, old] = [plain(countedOrderOf(order, await registry.get(order.packVersionId))), before.get(orderId) as CountedOrder | undefined]
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

/** An order's row: the days it belongs to, and every word under which a drill-down finds it. */
function countedRow(cityId: string, order: CountedOrder, rules: FigureRules): CountedOrderRow {
  const { orderId, createdAt, closedAt, exclusion } = order.assessed
  const names = new Set(contributionsOf(order, rules).flatMap(({ counts }) => figureCountNames.filter((_, index) => counts.all[index] !== 0)))
  return {
    cityId, orderId, createdOn: civilDateOf(createdAt, rules.calendar), closedOn: closedAt === null ? null : civilDateOf(closedAt, rules.calendar),
    countedAs: [...figureKeys(order).map(({ dimension, key }) => `${dimension}:${key}`), ...[...names].map((name) => `n:${name}`), ...(exclusion?.standing === 'granted' ? [`left_out:${exclusion.purpose}`] : [])],
    facts: order,
  }
}
