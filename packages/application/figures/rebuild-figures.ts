import {
  countedOrderOf,
  FigureChanges,
  noFigures,
  orderFold,
  type CountedOrder,
  type FigureCell,
  type FigureCounts,
  type Order,
} from '@shaoying/domain'
import { asFollower, clearAllFigures, everyFigure, readTraceByStream } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { recordedFrom } from '../trace/rebuild-trace.ts'
import { FigureWriter } from './figure-follower.ts'
import { figureFollowerName, figureRulesOf } from './figure-rules.ts'

/** A sum that is not what the trace comes to. */
export interface FigureDifference {
  readonly cell: string
  readonly kept: string
  readonly fresh: string
}

export interface FigureReport {
  readonly orders: number
  readonly cells: number
  readonly differences: readonly FigureDifference[]
}

/**
 * Folds every order from the trace, counts it anew and compares each sum with the one that is kept, to the last digit.
 * Changes nothing. Meant for a city at rest: facts that the follower has not read yet show as differences.
 */
export async function checkFigures(city: FigureCity): Promise<FigureReport> {
  const rules = figureRulesOf(city)
  const changes = new FigureChanges()
  let orders = 0
  for await (const order of countedFromTrace(city)) {
    changes.add(order, rules, 1)
    orders += 1
  }
  const fresh = new Map(changes.changes.map(({ cell, counts }) => [nameOf(cell), textOf(counts)]))
  const kept = new Map(
    (await everyFigure(city.pool, city.cityId)).map((row) => [
      nameOf({ ...row, startsOn: row.starts_on } as FigureCell),
      textOf({ all: JSON.parse(row.counts) as number[], leftOut: JSON.parse(row.leftOut) as number[] }),
    ]),
  )
  const nothing = textOf(noFigures)
  const differences = [...new Set([...fresh.keys(), ...kept.keys()])].flatMap((cell) => {
    const [now, then] = [fresh.get(cell) ?? nothing, kept.get(cell) ?? nothing]
    return now === then ? [] : [{ cell, kept: then, fresh: now }]
  })
  return { orders, cells: fresh.size, differences }
}

/** Makes every row and sum anew from the trace, in one transaction; screens read the old ones until it is done. Null when a worker holds the figures. */
export async function rebuildFigures(city: FigureCity): Promise<{ readonly orders: number } | null> {
  return asFollower(city.pool, city.cityId, figureFollowerName, async (client) => {
    await clearAllFigures(client, city.cityId, true)
    const writer = new FigureWriter(client, city.cityId, figureRulesOf(city))
    for await (const order of countedFromTrace(city)) await writer.add(order)
    return { orders: await writer.end() }
  })
}

type FigureCity = Pick<City, 'pool' | 'cityId' | 'registry' | 'time'>

const nameOf = ({ basis, dimension, grain, startsOn, key }: FigureCell): string =>
  `${basis} ${dimension} ${grain} ${startsOn} ${key}`
const textOf = ({ all, leftOut }: FigureCounts): string =>
  [all, leftOut]
    .map((counts) => JSON.stringify(counts.slice(0, counts.findLastIndex((count) => count !== 0) + 1)))
    .join(' ')

/** Every order folded from its facts alone; what is saved beside them is not looked at. */
async function* countedFromTrace({ pool, cityId, registry }: FigureCity): AsyncIterable<CountedOrder> {
  let order: Order | null = null
  const counted = async (done: Order): Promise<CountedOrder> =>
    countedOrderOf(done, await registry.get(done.packVersionId))
  for await (const event of readTraceByStream(pool, cityId)) {
    if (event.stream_kind !== 'order') continue
    if (order !== null && event.sequence === 1) yield await counted(order)
    order = orderFold.evolve(event.sequence === 1 || order === null ? orderFold.initial : order, recordedFrom(event))
  }
  if (order !== null) yield await counted(order)
}
