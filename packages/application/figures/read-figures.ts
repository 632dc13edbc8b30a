import {
  addFigures,
  countOf,
  figureCountNames,
  type FigureBasis,
  type FigureCountName,
  type FigureCounts,
  type FigureDimension,
  type FigurePeriod,
} from '@shaoying/domain'
import { listFiguresQuery, readAs, type Pool, type ReaderScope } from '@shaoying/store'

/** Reads on somebody's behalf, behind row-level security: units see their own sums. */
export interface FigureReading {
  readonly readers: Pool
  readonly scope: ReaderScope
}

export interface FigureQuestion {
  readonly basis: FigureBasis
  readonly dimension: FigureDimension
  readonly period: FigurePeriod
  /** All keys the reader may see when left out. */
  readonly keys?: readonly string[] | undefined
}

/** Sums of a period by key; keys that count nothing are left out. */
export async function readFigures(
  reading: FigureReading,
  question: FigureQuestion,
): Promise<ReadonlyMap<string, FigureCounts>> {
  const sums = new Map<string, FigureCounts>()
  for (const { key, counts } of await readTrend(reading, question)) {
    const before = sums.get(key)
    sums.set(key, before ? addFigures(before, counts) : counts)
  }
  return new Map([...sums].filter(([, { all }]) => all.some((count) => count !== 0)))
}

/** The same day by day (month by month, window by window), oldest first. */
export async function readTrend(
  { readers, scope }: FigureReading,
  { basis, dimension, period, keys }: FigureQuestion,
): Promise<readonly { readonly startsOn: string; readonly key: string; readonly counts: FigureCounts }[]> {
  const { grain, firstOn, lastOn } = period
  const [rows] = await readAs(
    readers,
    scope,
    listFiguresQuery({
      cityId: scope.cityId,
      basis,
      dimension,
      grain,
      firstOn,
      lastOn,
      everyKey: keys === undefined,
      keys: keys ?? [],
    }),
  )
  return rows.map((row) => ({
    startsOn: row.starts_on,
    key: row.key,
    counts: { all: row.counts, leftOut: row.leftOut },
  }))
}

/** Numbers by their names, all or those asked for; without those left out of assessment unless asked with them. */
export function namedCounts(
  counts: FigureCounts,
  excluded: 'with' | 'without',
  names: readonly FigureCountName[] = figureCountNames,
): Partial<Record<FigureCountName, number>> {
  const named: Partial<Record<FigureCountName, number>> = {}
  for (const name of names) named[name] = countOf(counts, name, excluded)
  return named
}
