import {
  addFigures,
  countOf,
  decimalText,
  exact,
  exactText,
  figureValues,
  indexScore,
  noFigures,
  supplyGaps,
  type Exact,
  type FigureCounts,
  type FigurePeriod,
  type IndexScore,
  type Unit,
} from '@shaoying/domain'
import type { HavesIndexView, Language } from '@shaoying/contract'
import { readFigures } from './read-figures.ts'
import { reportedBy, type StatisticsReading } from './read-statistics.ts'

/** What one year says about the districts: counts of orders, reported numbers, appeals by dimension. */
interface YearOfDistricts {
  readonly scores: ReadonlyMap<string, IndexScore>
  readonly appeals: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly cityAppeals: ReadonlyMap<string, number>
}

/**
 * The index of seven haves and five natures (R176): every district's score by dimension and item with what is unknown said,
 * beside the year before and beside what residents ask for (R177).
 */
export async function readHavesIndex(
  reading: StatisticsReading,
  year: number,
  language: Language,
): Promise<HavesIndexView> {
  const districts = reading.rules.pack.units.filter(({ kind }) => kind === 'district_government')
  const [now, before] = await Promise.all([readYear(reading, year, districts), readYear(reading, year - 1, districts)])
  return {
    year: String(year),
    districts: districts.map((district) => districtView(reading, district, districts, now, before, language)),
  }
}

async function readYear(
  reading: StatisticsReading,
  year: number,
  districts: readonly Unit[],
): Promise<YearOfDistricts> {
  const period: FigurePeriod = { grain: 'year', firstOn: `${year}-01-01`, lastOn: `${year}-01-01` }
  const keys = districts.map(({ id }) => id)
  const question = { basis: 'created', period } as const
  const [counts, reported, asked] = await Promise.all([
    readFigures(reading, { ...question, dimension: 'placeDistrict', keys }),
    reportedBy(reading, { dimension: 'placeDistrict', period, keys }),
    readFigures(reading, { ...question, dimension: 'districtSevenHaves' }),
  ])
  const { sevenHaves, indexItems } = reading.rules.pack
  const scores = districts.map(({ id, population }) => {
    const values = figureValues(counts.get(id) ?? noFigures, reported.get(id) ?? new Map(), 'without', (name) =>
      name === 'population' && population !== null ? exact(population) : null,
    )
    return [id, indexScore(sevenHaves, indexItems, values)] as const
  })
  return { scores: new Map(scores), ...appealsOf(asked) }
}

function appealsOf(asked: ReadonlyMap<string, FigureCounts>): Pick<YearOfDistricts, 'appeals' | 'cityAppeals'> {
  const appeals = new Map<string, Map<string, number>>()
  const city = new Map<string, FigureCounts>()
  for (const [key, counts] of asked) {
    const [district = '', dimension = ''] = key.split('/', 2)
    const own = appeals.get(district) ?? new Map<string, number>()
    appeals.set(district, own.set(dimension, countOf(counts, 'orders', 'with')))
    city.set(dimension, addFigures(city.get(dimension) ?? noFigures, counts))
  }
  return {
    appeals,
    cityAppeals: new Map([...city].map(([dimension, counts]) => [dimension, countOf(counts, 'orders', 'with')])),
  }
}

const textOf = (value: Exact | null): string | null => value && exactText(value)
const shownOf = (value: Exact | null): string | null => value && decimalText(value, 1)

function districtView(
  { rules: { pack } }: StatisticsReading,
  district: Unit,
  districts: readonly Unit[],
  now: YearOfDistricts,
  before: YearOfDistricts,
  language: Language,
): HavesIndexView['districts'][number] {
  const [score, was] = [now.scores.get(district.id)!, before.scores.get(district.id)!]
  const people = districts.every(({ population }) => population !== null)
    ? districts.reduce((sum, { population }) => sum + population!, 0)
    : null
  const gaps = supplyGaps(score, now.appeals.get(district.id) ?? new Map(), district.population, {
    appeals: now.cityAppeals,
    population: people,
  })
  const items = new Map(pack.indexItems.map((item) => [item.id, item]))
  const word = <T extends { readonly name: string; readonly nameEn: string }>(of: T): string =>
    language === 'zh' ? of.name : of.nameEn || of.name
  return {
    district: { id: district.id, name: word(district) },
    population: district.population,
    score: textOf(score.score),
    shown: shownOf(score.score),
    knownShare: exactText(score.knownShare),
    scoreYearAgo: textOf(was.score),
    dimensions: score.dimensions.map((dimension, at) => {
      const place = gaps.findIndex(({ dimensionId }) => dimensionId === dimension.dimensionId)
      const { appeals, perTenThousand, pressure, gap } = gaps[place]!
      const { id, group, ...named } = pack.sevenHaves[at]!
      return {
        dimension: { id, name: word(named) },
        group,
        score: textOf(dimension.score),
        shown: shownOf(dimension.score),
        knownShare: exactText(dimension.knownShare),
        scoreYearAgo: textOf(was.dimensions[at]?.score ?? null),
        appeals,
        perTenThousand: textOf(perTenThousand),
        pressure: textOf(pressure),
        gap: textOf(gap),
        gapRank: gap === null ? null : place + 1,
        items: dimension.items.map(({ itemId, value, score: points }, index) => {
          const { dimension: _dimension, categoryEn, category, nameEn, name, ...item } = items.get(itemId)!
          return {
            ...item,
            name: word({ name, nameEn }),
            category: word({ name: category, nameEn: categoryEn }),
            value: textOf(value),
            score: textOf(points),
            scoreYearAgo: textOf(was.dimensions[at]?.items[index]?.score ?? null),
          }
        }),
      }
    }),
  }
}
