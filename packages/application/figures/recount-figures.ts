import { FigureChanges, type CountedOrder, type FigureRules } from '@shaoying/domain'
import {
  addToRecount,
  asFollower,
  beginRecount,
  countedOrdersAfter,
  figureMarkOf,
  recountCameTo,
  recountOf,
  takeRecount,
  writeCountedOrders,
  writeFigureMark,
  type Pool,
  type PoolClient,
} from '@shaoying/store'
import { isDeepStrictEqual } from 'node:util'
import type { City } from '../city/open-city.ts'
import { countedRow, figureFollowerName, figureMarkFor, figureRulesOf } from './figure-rules.ts'

type Parts = Pick<City, 'cityId' | 'registry' | 'time'>

/** Orders a piece: sums of so many orders fit easily in memory, and a piece takes some seconds. */
const usualOrdersAPiece = 10_000
const ordersAPage = 2_000
const cellsAStatement = 5_000

/**
 * Makes all sums anew when the rules by which is counted are others than those of the sums that are there, a piece a
 * transaction; a process that ends in between goes on where it was. Screens read the old sums until the new ones take
 * their place. False while another worker is at it.
 */
export async function recountWhereRulesChanged(pool: Pool, city: Parts): Promise<boolean> {
  const mark = figureMarkFor(figureRulesOf(city))
  const made = await figureMarkOf(pool, city.cityId)
  if (made === mark) return true
  // A city that never counted has nothing to make anew.
  if (made === null)
    return (
      (await asFollower(pool, city.cityId, figureFollowerName, (client) =>
        writeFigureMark(client, city.cityId, mark, city.time.now()).then(() => true),
      )) ?? false
    )
  return (await recount(pool, city, false)) !== null
}

export interface RecountOptions {
  /** More need more memory and less time: some sums of a month or a year are in every piece. */
  readonly ordersAPiece?: number
  /** The orders' own rows were made by today's rules just now and need no look. */
  readonly rowsAreRight?: boolean
  readonly onPiece?: (orders: number) => void
}

/** Makes all sums anew from what is known of each order, also when the rules are the same. Null when a worker holds the figures. */
export function recountAllFigures(
  city: Parts & Pick<City, 'pool'>,
  options: RecountOptions = {},
): Promise<number | null> {
  return recount(city.pool, city, true, options)
}

async function recount(
  pool: Pool,
  city: Parts,
  isFresh: boolean,
  options: RecountOptions = {},
): Promise<number | null> {
  const rules = figureRulesOf(city)
  const mark = figureMarkFor(rules)
  for (let begins = isFresh; ; begins = false) {
    const piece = await asFollower(pool, city.cityId, figureFollowerName, async (client) => {
      const known = await recountOf(client, city.cityId)
      if (begins || known?.mark !== mark) await beginRecount(client, city.cityId, mark)
      const { orders, isLast } = await countPiece(client, city.cityId, rules, options)
      if (isLast) {
        await takeRecount(client, city.cityId)
        await writeFigureMark(client, city.cityId, mark, city.time.now())
      }
      return { orders, isLast }
    })
    if (piece === null) return null
    options.onPiece?.(piece.orders)
    if (piece.isLast) return piece.orders
  }
}

/** Counts the next orders into the new sums; answers how many are in by now, and whether those were the last. */
async function countPiece(
  client: PoolClient,
  cityId: string,
  rules: FigureRules,
  { ordersAPiece = usualOrdersAPiece, rowsAreRight = false }: RecountOptions,
): Promise<{ readonly orders: number; readonly isLast: boolean }> {
  const changes = new FigureChanges()
  let { after_id: afterId, orders } = (await recountOf(client, cityId))!
  let read = 0
  let isLast = false
  while (read < ordersAPiece && !isLast) {
    const page = await countedOrdersAfter(client, cityId, afterId, ordersAPage)
    for (const { facts } of page) changes.add(facts as CountedOrder, rules, 1)
    if (!rowsAreRight) await mendRows(client, cityId, page, rules)
    afterId = page.at(-1)?.order_id ?? afterId
    read += page.length
    isLast = page.length < ordersAPage
  }
  for (let at = 0, all = changes.changes; at < all.length; at += cellsAStatement)
    await addToRecount(client, cityId, all.slice(at, at + cellsAStatement))
  orders += read
  await recountCameTo(client, cityId, afterId, orders)
  return { orders, isLast }
}

/** Rows that other rules made are made by today's. */
async function mendRows(
  client: PoolClient,
  cityId: string,
  page: Awaited<ReturnType<typeof countedOrdersAfter>>,
  rules: FigureRules,
): Promise<void> {
  const rows = page.map(({ facts, countedAs }) => ({
    row: countedRow(cityId, facts as CountedOrder, rules),
    countedAs,
  }))
  await writeCountedOrders(
    client,
    rows.filter(({ row, countedAs }) => !isDeepStrictEqual(row.countedAs, countedAs)).map(({ row }) => row),
  )
}
