import { appealKindTexts, channelTexts, type Language, type Named, type OpenFiguresView } from '@shaoying/contract'
import {
  countOf,
  hideSmall,
  monthAfter,
  type CivilDate,
  type AppealKind,
  type Channel,
  type FigureDimension,
  type FigurePeriod,
} from '@shaoying/domain'
import { readFigures, readTrend } from './read-figures.ts'
import { readStatistics, type StatisticsReading } from './read-statistics.ts'

/** Months shown before this one. */
const monthsBack = 12

export interface OpenFiguresQuestion {
  /** `2026-03`. */
  readonly month: string
  readonly today: CivilDate
  readonly language: Language
}

/** A month of the whole city for everybody, from running sums; no order is looked at. `reading` must reach the whole city. */
export async function readOpenFigures(
  reading: StatisticsReading,
  { month, today, language }: OpenFiguresQuestion,
): Promise<OpenFiguresView> {
  const { rules } = reading
  const { leastCount, statistics: published } = rules.pack.rules.openFigures
  const period = monthPeriod(month, month)
  const rowsOf = async (dimension: FigureDimension, named: (key: string) => Named) => {
    const rows = [...(await readFigures(reading, { basis: 'created', dimension, period }))]
      .map(([key, counts]) => ({ key: named(key), orders: countOf(counts, 'orders', 'with') }))
      .filter(({ orders }) => orders > 0)
      .sort((a, b) => b.orders - a.orders)
    const shown = hideSmall(
      rows.map(({ orders }) => orders),
      leastCount,
    )
    return rows.map(({ key }, index) => ({ key, orders: shown[index]! }))
  }
  const [[city], trend, kinds, classes, channels, districts] = await Promise.all([
    readStatistics(
      reading,
      { basis: 'created', dimension: 'city', period },
      { excluded: 'with', counts: ['orders'], statistics: published },
    ),
    readTrend(reading, {
      basis: 'created',
      dimension: 'city',
      period: monthPeriod(monthAfter(month, -monthsBack), month),
    }),
    rowsOf('kind', (id) => ({ id, name: appealKindTexts[id as AppealKind][language] })),
    rowsOf('topClass', (id) => ({ id, name: id })),
    rowsOf('channel', (id) => ({ id, name: channelTexts[id as Channel][language] })),
    rowsOf('placeDistrict', (id) => ({ id, name: rules.directory.findUnit(id)?.shortName ?? id })),
  ])
  const open = (count: number): number | null => hideSmall([count], leastCount)[0]!
  const isEnough = open(city?.counts.orders ?? 0) !== null
  return {
    month,
    running: month === today.slice(0, 7),
    months: trend.map(({ startsOn, counts }) => ({
      month: startsOn.slice(0, 7),
      orders: open(countOf(counts, 'orders', 'with')),
    })),
    orders: open(city?.counts.orders ?? 0),
    change: isEnough ? (city?.yearAgo?.volumeChange.shown ?? null) : null,
    statistics: rules.pack.statistics
      .filter(({ id }) => published.includes(id))
      .map(({ id, name, nameEn, show: unit }) => ({
        id,
        unit,
        name: language === 'zh' ? name : nameEn,
        shown: isEnough ? (city?.statistics.find((statistic) => statistic.id === id)?.shown ?? null) : null,
      })),
    kinds,
    classes,
    channels,
    districts,
  }
}

function monthPeriod(from: string, to: string): FigurePeriod {
  return { grain: 'month', firstOn: `${from}-01`, lastOn: `${to}-01` }
}
