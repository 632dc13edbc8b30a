import {
  figureBases,
  figureCountNames,
  figureDimensions,
  figureGrains,
  periodNames,
  type FigureCountName,
} from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { DateText, OneOf } from '../primitives.ts'
import { Moment, Named, NamedOrNull, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }

/** What is asked of running figures; a period by name, or days from and to, both counted. */
export const figureFilters = {
  dimension: OneOf(figureDimensions, 'What the figures are grouped by'),
  basis: Type.Optional(OneOf(figureBases, 'By when orders came in (default) or were closed')),
  period: Type.Optional(OneOf(periodNames, 'Default: window, the running one')),
  from: Type.Optional({ ...DateText, description: 'First day, in place of a period' }),
  to: Type.Optional({ ...DateText, description: 'Last day, counted' }),
  excluded: Type.Optional(OneOf(['with', 'without'], 'With orders left out of assessment, or without (default)')),
}
const key = Type.String({ minLength: 0, maxLength: 200 })
export const figureWishes = {
  counts: Type.Optional(
    Type.Array(OneOf(figureCountNames), {
      maxItems: 60,
      description: 'Only these numbers; several with commas; all when left out',
    }),
  ),
  statistics: Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 64 }), {
      maxItems: 60,
      description: 'Only these statistics of the pack; several with commas; all when left out',
    }),
  ),
}
export const figureKeysFilter = {
  key: Type.Optional(
    Type.Array(key, {
      maxItems: 200,
      description: 'Units, categories, channels…; several with commas; all when left out',
    }),
  ),
}
export const figureKeyFilter = { key }

const Period = Type.Object({ grain: OneOf(figureGrains), firstOn: Type.String(), lastOn: Type.String() }, closed)
/** Numbers by their names; those asked for, all when nothing was said. */
export const FigureCountsView = Type.Partial(
  Type.Object(
    Object.fromEntries(figureCountNames.map((name) => [name, Type.Integer()])) as Record<
      FigureCountName,
      ReturnType<typeof Type.Integer>
    >,
  ),
  closed,
)
/** A statistic: exact as a fraction, and as people read it; null when unknown or nothing is there to divide by. */
const StatisticValue = Type.Object({ id: Type.String(), exact: TextOrNull, shown: TextOrNull }, closed)
const Statistics = Type.Array(StatisticValue)
const StatisticHead = Type.Object(
  { id: Type.String(), name: Type.String(), group: Type.String(), show: Type.String(), formula: Type.String() },
  closed,
)
const Before = Type.Union([
  Type.Object(
    {
      counts: FigureCountsView,
      statistics: Statistics,
      volumeChange: Type.Object({ exact: TextOrNull, shown: TextOrNull }, closed),
    },
    closed,
  ),
  Type.Null(),
])

export const FiguresView = Type.Object(
  {
    dimension: Type.String(),
    basis: OneOf(figureBases),
    period: Period,
    yearAgo: Period,
    excluded: Type.String(),
    statistics: Type.Array(StatisticHead),
    rows: Type.Array(
      Type.Object({ key: Named, counts: FigureCountsView, statistics: Statistics, yearAgo: Before }, closed),
    ),
  },
  closed,
)
export type FiguresView = Static<typeof FiguresView>

export const TrendView = Type.Object(
  {
    key: Named,
    basis: OneOf(figureBases),
    period: Period,
    points: Type.Array(
      Type.Object({ startsOn: Type.String(), counts: FigureCountsView, statistics: Statistics }, closed),
    ),
  },
  closed,
)

const Group = Type.Object(
  { units: Type.Array(Named), counts: FigureCountsView, statistics: Statistics, yearAgo: Before },
  closed,
)
export const PilotComparisonView = Type.Object(
  {
    flag: Type.String(),
    flags: Type.Array(Type.String(), { description: 'Every pilot of the pack’s list of units' }),
    period: Period,
    yearAgo: Period,
    pilots: Group,
    others: Group,
  },
  closed,
)
export type PilotComparisonView = Static<typeof PilotComparisonView>

export const OrdersBehindView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          orderId: Type.String(),
          number: Type.String(),
          title: Type.String(),
          countedOn: Type.String(),
          situation: Type.String(),
          kind: Type.String(),
          channel: Type.String(),
          category: NamedOrNull,
          place: NamedOrNull,
          lead: NamedOrNull,
          createdAt: Moment,
        },
        closed,
      ),
    ),
    nextCursor: TextOrNull,
  },
  closed,
)

export type OrdersBehindView = Static<typeof OrdersBehindView>

const Score = { score: TextOrNull, shown: TextOrNull, knownShare: Type.String() }
const ItemView = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    category: Type.String(),
    measure: Type.String(),
    source: Type.String(),
    direction: Type.String(),
    scoring: Type.String(),
    base: Type.Number(),
    target: Type.Number(),
    weight: Type.Number(),
    formula: Type.String(),
    value: TextOrNull,
    score: TextOrNull,
    scoreYearAgo: TextOrNull,
  },
  closed,
)
export const HavesIndexView = Type.Object(
  {
    year: Type.String(),
    districts: Type.Array(
      Type.Object(
        {
          district: Named,
          population: Type.Union([Type.Integer(), Type.Null()]),
          ...Score,
          scoreYearAgo: TextOrNull,
          dimensions: Type.Array(
            Type.Object(
              {
                dimension: Named,
                group: Type.String(),
                ...Score,
                scoreYearAgo: TextOrNull,
                items: Type.Array(ItemView),
                appeals: Type.Integer(),
                perTenThousand: TextOrNull,
                pressure: TextOrNull,
                gap: TextOrNull,
                gapRank: Type.Union([Type.Integer(), Type.Null()]),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type HavesIndexView = Static<typeof HavesIndexView>
