import {
  exact,
  exactText,
  figureValue,
  figureValues,
  minus,
  noFigures,
  over,
  statisticText,
  sumReported,
  yearAgo,
  addFigures,
  countOf,
  decimalText,
  times,
  type AssessmentMethod,
  type CityRules,
  type Exact,
  type FigureCountName,
  type FigureCounts,
  type FigurePeriod,
  type ReportedFigures,
  type ReportedValues,
} from '@shaoying/domain'
import { listReportedFiguresQuery, readAs } from '@shaoying/store'
import { namedCounts, readFigures, readTrend, type FigureQuestion, type FigureReading } from './read-figures.ts'
import { daysOf } from './days-of.ts'

export interface StatisticsReading extends FigureReading {
  readonly rules: CityRules
  readonly method: AssessmentMethod
}

/** How numbers are shown: with those left out of assessment or without, and which of them; all when left out. */
export interface FigureWish {
  readonly excluded: 'with' | 'without'
  readonly counts?: readonly FigureCountName[] | undefined
  /** Ids of the pack's statistics. */
  readonly statistics?: readonly string[] | undefined
}

/** Counts and statistics of one key. */
export interface FigureSet {
  readonly counts: ReturnType<typeof namedCounts>
  readonly statistics: readonly { readonly id: string; readonly exact: string | null; readonly shown: string | null }[]
}

export interface FigureRow extends FigureSet {
  readonly key: string
  /** The same span one year before, and how the volume changed since; null when nothing is known of it. */
  readonly yearAgo:
    | (FigureSet & { readonly volumeChange: { readonly exact: string | null; readonly shown: string | null } })
    | null
}

/** Figures of a span with every statistic of the pack, beside the same span one year before. */
export async function readStatistics(
  reading: StatisticsReading,
  question: FigureQuestion,
  wish: FigureWish,
): Promise<readonly FigureRow[]> {
  const before = { ...question, period: yearAgo(question.period) }
  const [now, past] = await Promise.all([readFigures(reading, question), readFigures(reading, before)])
  const [reported, reportedBefore] = await Promise.all([reportedBy(reading, question), reportedBy(reading, before)])
  return [...new Set([...now.keys(), ...past.keys(), ...reported.keys()])].sort().map((key) => {
    const counts = now.get(key) ?? noFigures
    const was = past.get(key)
    return {
      key,
      ...figureSet(reading.rules, counts, reported.get(key) ?? new Map(), wish),
      yearAgo:
        was || reportedBefore.has(key)
          ? {
              ...figureSet(reading.rules, was ?? noFigures, reportedBefore.get(key) ?? new Map(), wish),
              volumeChange: changeOf(counts, was ?? noFigures, wish),
            }
          : null,
    }
  })
}

/** One key's figures day by day, month by month or window by window. */
export async function readStatisticsTrend(
  reading: StatisticsReading,
  question: FigureQuestion,
  wish: FigureWish,
): Promise<readonly (FigureSet & { readonly startsOn: string })[]> {
  const points = await readTrend(reading, question)
  return points.map(({ startsOn, counts }) => ({ startsOn, ...figureSet(reading.rules, counts, new Map(), wish) }))
}

/** Units that carry a pilot's flag beside all the others of their kind (R037). */
export async function comparePilots(
  reading: StatisticsReading,
  flag: string,
  period: FigurePeriod,
  wish: FigureWish,
): Promise<{
  readonly pilots: FigureRow & { readonly unitIds: readonly string[] }
  readonly others: FigureRow & { readonly unitIds: readonly string[] }
}> {
  const streets = reading.rules.pack.units.filter(({ kind }) => kind === 'street' || kind === 'township')
  const question = { basis: 'created', dimension: 'placeStreet', period } as const
  const [now, past] = await Promise.all([
    readFigures(reading, question),
    readFigures(reading, { ...question, period: yearAgo(period) }),
  ])
  const group = (isPilot: boolean): FigureRow & { readonly unitIds: readonly string[] } => {
    const unitIds = streets.filter(({ pilotFlags }) => pilotFlags.includes(flag) === isPilot).map(({ id }) => id)
    const total = (sums: ReadonlyMap<string, FigureCounts>): FigureCounts =>
      unitIds.reduce((so, id) => addFigures(so, sums.get(id) ?? noFigures), noFigures)
    const [counts, was] = [total(now), total(past)]
    return {
      key: isPilot ? flag : '',
      unitIds,
      ...figureSet(reading.rules, counts, new Map(), wish),
      yearAgo:
        countOf(was, 'orders', 'with') === 0
          ? null
          : { ...figureSet(reading.rules, was, new Map(), wish), volumeChange: changeOf(counts, was, wish) },
    }
  }
  return { pilots: group(true), others: group(false) }
}

/** Reported numbers of a span, by unit; the city's own stand under the city's key and nowhere else. */
export async function reportedBy(
  { readers, scope, rules }: StatisticsReading,
  { dimension, period, keys }: Pick<FigureQuestion, 'dimension' | 'period' | 'keys'>,
): Promise<ReadonlyMap<string, ReportedValues>> {
  const { firstOn, lastOn } = daysOf(period, rules.pack.assessmentMethods)
  const [rows] = await readAs(
    readers,
    scope,
    listReportedFiguresQuery({ cityId: scope.cityId, unitId: null, firstOn, lastOn }),
  )
  const byKey = new Map<string, ReportedFigures[]>()
  for (const { unit_id: unitId, state } of rows) {
    const key = unitId === rules.directory.root.id ? '' : unitId
    const isAsked =
      dimension === 'city'
        ? key === ''
        : key !== '' && isUnitDimension(dimension) && (keys === undefined || keys.includes(key))
    if (isAsked) byKey.set(key, [...(byKey.get(key) ?? []), state as ReportedFigures])
  }
  return new Map([...byKey].map(([key, reports]) => [key, sumReported(reports, rules.pack.reportedItems)]))
}

const isUnitDimension = (dimension: FigureQuestion['dimension']): boolean => /^(?:lead|place|industry)/u.test(dimension)

function figureSet(
  { pack }: CityRules,
  counts: FigureCounts,
  reported: ReportedValues,
  { excluded, counts: names, statistics }: FigureWish,
): FigureSet {
  const values = figureValues(counts, reported, excluded)
  return {
    counts: namedCounts(counts, excluded, names),
    statistics: pack.statistics
      .filter(({ id }) => statistics?.includes(id) ?? true)
      .map(({ id, formula, show }) => {
        const value = figureValue(formula, values)
        return { id, exact: value && exactText(value), shown: value && statisticText(show, value) }
      }),
  }
}

function changeOf(
  now: FigureCounts,
  past: FigureCounts,
  { excluded }: FigureWish,
): { readonly exact: string | null; readonly shown: string | null } {
  const [orders, before] = [now, past].map((counts) => exact(countOf(counts, 'orders', excluded))) as [Exact, Exact]
  const change = over(minus(orders, before), before)
  return { exact: change && exactText(change), shown: change && decimalText(times(change, exact(100)), 2) }
}
