import {
  categoryNamedOrNull,
  comparePilots,
  daysOf,
  hotlineView,
  readHavesIndex,
  readOrdersBehind,
  readStatistics,
  readStatisticsTrend,
  unitNamed,
  unitNamedOrNull,
  type FigureRow,
  type FigureSet,
  type StatisticsReading,
} from '@shaoying/application'
import {
  figureFilters,
  figureKeyFilter,
  figureKeysFilter,
  FiguresView,
  figureWishes,
  HavesIndexView,
  OneOf,
  OrdersBehindView,
  PilotComparisonView,
  TrendView,
  type Language,
  type Named,
} from '@shaoying/contract'
import {
  attributions,
  civilDateOf,
  daysPeriod,
  figureCountNames,
  isCivilDate,
  isRefusal,
  methodOn,
  namedPeriod,
  refuse,
  yearAgo,
  type CityRules,
  type FigureBasis,
  type FigureDimension,
  type FigurePeriod,
  type PeriodName,
  type Permission,
  type Refusal,
} from '@shaoying/domain'
import { Type } from 'typebox'
import type { ServerParts } from '../server-parts.ts'
import type { PersonCaller } from './caller.ts'
import { readingFor } from './reading.ts'
import { route, type Route, type RouteInput } from './route.ts'
import { defaultLimit, listQuery } from './shapes.ts'

const closed = { additionalProperties: false }
const tag = 'Figures 统计'
const reading = ['analysis.read', 'assessment.read'] as const satisfies readonly [Permission, ...Permission[]]

type Input<Query> = RouteInput<unknown, Query, unknown, PersonCaller>
interface Span {
  readonly period?: PeriodName | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Reads by the caller's reach, under the method in force today; `figures.no_method` before the first. */
function readingOf(
  input: Input<unknown>,
  parts: ServerParts,
): (StatisticsReading & { readonly language: Language; readonly today: string }) | Refusal {
  const parted = readingFor(input, reading, parts)
  const today = civilDateOf(input.now, parted.rules.calendar)
  const method = methodOn(parted.rules.pack.assessmentMethods, today)
  return method ? { ...parted, method, today } : refuse('figures.no_method')
}

const mostDays = 400

function spanOf(
  { period, from, to }: Span,
  { rules, today }: { readonly rules: StatisticsReading['rules']; readonly today: string },
): FigurePeriod | Refusal {
  if (from === undefined && to === undefined)
    return namedPeriod(period ?? 'window', today, rules.pack.assessmentMethods)
  const isWrong =
    from === undefined ||
    to === undefined ||
    period !== undefined ||
    !isCivilDate(from) ||
    !isCivilDate(to) ||
    to < from ||
    (Date.parse(to) - Date.parse(from)) / 86_400_000 > mostDays
  return isWrong ? refuse('figures.days_wrong', { field: 'query/from' }) : daysPeriod(from, to)
}

/** What a key stands for; channels and kinds are known by their own words. */
function keyNamed(dimension: FigureDimension, key: string, rules: CityRules, language: Language): Named {
  const { settings, sevenHaves } = rules.pack
  if (dimension === 'city') return { id: '', name: language === 'zh' ? settings.name : settings.nameEn }
  if ((attributions as readonly string[]).includes(dimension)) return unitNamed(key, rules)
  if (dimension === 'category') return categoryNamedOrNull(key, rules)!
  const tagged = sevenHaves.find(({ id }) => id === key.split('/').at(-1))
  const name = tagged && (language === 'zh' ? tagged.name : tagged.nameEn)
  if (dimension === 'hotline') return { id: key, name: hotlineView(key, rules, language).name }
  if (dimension === 'districtSevenHaves')
    return { id: key, name: `${unitNamed(key.split('/')[0]!, rules).name} ${name ?? key}` }
  return { id: key, name: (dimension === 'sevenHaves' ? name : undefined) ?? key }
}

const setView = ({ counts, statistics }: FigureSet) => ({ counts: { ...counts }, statistics: [...statistics] })
const rowView = ({ yearAgo: before, ...row }: FigureRow) => ({
  ...setView(row),
  yearAgo: before && { ...setView(before), volumeChange: before.volumeChange },
})
const statisticHeads = ({ pack }: CityRules, language: Language) =>
  pack.statistics.map(({ id, name, nameEn, group, show, formula }) => ({
    id,
    name: language === 'zh' ? name : nameEn,
    group,
    show,
    formula,
  }))

/** Running figures, what stands behind them, and the index of seven haves. None of these looks at an order before the drill-down. */
export const figureRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/figures',
    permission: reading,
    audit: 'figures.read',
    tag,
    summary: 'Running figures of today, the week, the window, the year, for any unit, place, class or channel 实时统计',
    large: true,
    description:
      'Counts and the pack’s statistics by key, beside the same span one year before. Units read their own; the city reads all.',
    query: Type.Object({ ...figureFilters, ...figureWishes, ...figureKeysFilter }, closed),
    answer: FiguresView,
    handler: async (input, parts) => {
      const read = readingOf(input, parts)
      if (isRefusal(read)) return read
      const period = spanOf(input.query, read)
      if (isRefusal(period)) return period
      const { dimension, basis = 'created', excluded = 'without', key: keys, counts, statistics } = input.query
      const rows = await readStatistics(read, { basis, dimension, period, keys }, { excluded, counts, statistics })
      return {
        body: {
          dimension,
          basis,
          period,
          yearAgo: yearAgo(period),
          excluded,
          statistics: statisticHeads(read.rules, input.language).filter(({ id }) => statistics?.includes(id) ?? true),
          rows: rows.map((row) => ({ key: keyNamed(dimension, row.key, read.rules, input.language), ...rowView(row) })),
        },
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/figures/trend',
    permission: reading,
    audit: 'figures.trend',
    tag,
    summary: 'One key’s figures over time 走势',
    large: true,
    query: Type.Object({ ...figureFilters, ...figureWishes, ...figureKeyFilter }, closed),
    answer: TrendView,
    handler: async (input, parts) => {
      const read = readingOf(input, parts)
      if (isRefusal(read)) return read
      const period = spanOf(input.query, read)
      if (isRefusal(period)) return period
      const { dimension, basis = 'created', excluded = 'without', key, counts, statistics } = input.query
      const points = await readStatisticsTrend(
        read,
        { basis, dimension, period, keys: [key] },
        { excluded, counts, statistics },
      )
      return {
        body: {
          key: keyNamed(dimension, key, read.rules, input.language),
          basis,
          period,
          points: points.map((point) => ({ startsOn: point.startsOn, ...setView(point) })),
        },
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/figures/orders',
    permission: reading,
    audit: 'figures.orders',
    tag,
    summary: 'The orders behind a number 下钻到工单',
    large: true,
    query: listQuery({
      ...figureFilters,
      ...figureKeyFilter,
      count: Type.Optional(OneOf(figureCountNames, 'Only orders that add to this number')),
    }),
    answer: OrdersBehindView,
    handler: async (input, parts) => {
      const read = readingOf(input, parts)
      if (isRefusal(read)) return read
      const period = spanOf(input.query, read)
      if (isRefusal(period)) return period
      const { dimension, key, count, basis = 'created', limit = defaultLimit, cursor } = input.query
      const page = await readOrdersBehind(
        read,
        {
          basis: basis satisfies FigureBasis,
          dimension,
          key,
          count,
          ...daysOf(period, read.rules.pack.assessmentMethods),
        },
        { limit, cursor },
      )
      if (isRefusal(page)) return page
      return {
        body: {
          items: page.orders.map((order) => ({
            orderId: order.order_id,
            number: order.order_number,
            title: order.title,
            countedOn: order.counted_on,
            situation: order.situation,
            kind: order.kind,
            channel: order.channel,
            category: categoryNamedOrNull(order.category_id, read.rules),
            place: unitNamedOrNull(order.place_unit_id, read.rules),
            lead: unitNamedOrNull(order.lead_unit_id, read.rules),
            createdAt: order.created_at,
          })),
          nextCursor: page.nextCursor,
        },
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/figures/pilots',
    permission: 'analysis.read',
    audit: 'figures.pilots',
    tag,
    summary: 'Streets of a pilot beside the others 试点与非试点对比',
    query: Type.Object(
      {
        flag: Type.Optional(
          Type.String({
            minLength: 1,
            maxLength: 64,
            description: 'A pilot’s word in the list of units; the first of them when left out',
          }),
        ),
        period: figureFilters.period,
        from: figureFilters.from,
        to: figureFilters.to,
        excluded: figureFilters.excluded,
        ...figureWishes,
      },
      closed,
    ),
    answer: PilotComparisonView,
    handler: async (input, parts) => {
      const read = readingOf(input, parts)
      if (isRefusal(read)) return read
      const period = spanOf(input.query, read)
      if (isRefusal(period)) return period
      const flags = [...new Set(read.rules.pack.units.flatMap(({ pilotFlags }) => pilotFlags))].toSorted()
      const { flag = flags[0] ?? '', excluded = 'without', counts, statistics } = input.query
      const { pilots, others } = await comparePilots(read, flag, period, { excluded, counts, statistics })
      if (pilots.unitIds.length === 0) return refuse('figures.flag_unknown', { params: { flag }, field: 'query/flag' })
      const group = ({ unitIds, ...row }: typeof pilots) => ({
        units: unitIds.map((id) => unitNamed(id, read.rules)),
        ...rowView(row),
      })
      return { body: { flag, flags, period, yearAgo: yearAgo(period), pilots: group(pilots), others: group(others) } }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/figures/seven-haves',
    permission: 'analysis.read',
    audit: 'figures.sevenHaves',
    tag,
    summary: 'Index of seven haves and five natures by district, with gaps of supply “七有五性”监测评价',
    large: true,
    query: Type.Object(
      { year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100, description: 'This year when left out' })) },
      closed,
    ),
    answer: HavesIndexView,
    handler: async (input, parts) => {
      const read = readingOf(input, parts)
      return isRefusal(read)
        ? read
        : { body: await readHavesIndex(read, input.query.year ?? Number(read.today.slice(0, 4)), input.language) }
    },
  }),
]
