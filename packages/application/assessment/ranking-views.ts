import type { PublishedRankingView, RankingView } from '@shaoying/contract'
import {
  civilDateOfDay,
  countNames,
  countsOf,
  dayNumberOf,
  decimalText,
  exact,
  exactFrom,
  measuresOf,
  measureWithNumbers,
  perTenThousand,
  times,
  type AssessedObject,
  type AssessmentMethod,
  type CityRules,
  type Counts,
  type MethodMeasure,
  type UnitResult,
} from '@shaoying/domain'
import { unitNamed } from '../queries/names.ts'
import type { ReadParts } from '../queries/read-parts.ts'

/** What a result is put into words with: the method it was reckoned by, names, a language. */
export interface Wording {
  readonly method: AssessmentMethod
  readonly object: AssessedObject
  readonly rules: CityRules
  readonly language: ReadParts['language']
  /** The window's last day. */
  readonly lastOn: string
  /** Null until then: what is due of a class is due so many days after publication. */
  readonly publishedOn: string | null
}

type Nameable = { readonly id: string; readonly name: string; readonly nameEn: string }
const hundred = exact(100)

export function named(
  { id, name, nameEn }: Nameable,
  { language }: Pick<Wording, 'language'>,
): { readonly id: string; readonly name: string } {
  return { id, name: (language === 'en' && nameEn) || name }
}

/** A measure of the method, or one of the extras, by its name. */
export function measureNamed(
  id: string,
  { method, language }: Pick<Wording, 'method' | 'language'>,
): { readonly id: string; readonly name: string } {
  const extras: Readonly<Record<string, Nameable>> = {
    deductions: { id, name: '扣分', nameEn: 'Points off' },
    bonuses: { id, name: '加分', nameEn: 'Points for' },
  }
  const found =
    method.measures.find((measure) => measure.id === id) ??
    method.entries.find((entry) => `entry.${entry.id}` === id) ??
    extras[id]
  const mean = id.startsWith('mean.') ? method.measures.find((measure) => `mean.${measure.id}` === id) : undefined
  const whole = { id, name: '各期平均', nameEn: 'Mean of the windows' }
  return { id, name: named(found ?? mean ?? whole, { language }).name }
}

export const decimal = (text: string | null, decimals: number): string | null =>
  text === null ? null : decimalText(exactFrom(text), decimals)

/** A measure as it is shown: a share as a percentage. */
export function shownMeasures(
  values: UnitResult['measures'],
  measures: readonly MethodMeasure[],
  { decimals }: AssessmentMethod,
): Record<string, string | null> {
  return Object.fromEntries(
    measures.map(({ id, show }) => {
      const text = values[id] ?? null
      return [
        id,
        text === null
          ? null
          : decimalText(show === 'percent' ? times(exactFrom(text), hundred) : exactFrom(text), decimals),
      ]
    }),
  )
}

/** A line of the ranking as everybody may see it once it is published: the same numbers as in the bulletin (decision 0270). */
export function rankingRow(result: UnitResult, wording: Wording): PublishedRankingView['rows'][number] {
  const { method, object, rules } = wording
  const district = rules.directory.districtOf(result.unitId)
  const band = object.bands.find(({ id }) => id === result.bandId)
  return {
    unit: unitNamed(result.unitId, rules),
    district: district && district.id !== result.unitId ? unitNamed(district.id, rules) : null,
    rank: result.rank,
    previousRank: result.previous?.rank ?? null,
    unranked: result.unranked,
    score: decimal(result.score, method.decimals),
    previousScore: decimal(result.previous?.score ?? null, method.decimals),
    scoreWithExcluded: decimal(result.scoreWithAll, method.decimals),
    deductions: decimal(result.deductions, method.decimals)!,
    bonuses: decimal(result.bonuses, method.decimals)!,
    measures: shownMeasures(result.measures, measuresOf(method, object), method),
    ...countsOf(result.tally.counted),
    volumeRank: result.volumeRank,
    perTenThousand: perTenThousand(result, method.decimals),
    band: band ? named(band, wording) : null,
    class: classShown(result, wording),
  }
}

function classShown({ standing }: UnitResult, wording: Wording): PublishedRankingView['rows'][number]['class'] {
  const { publishedOn } = wording
  const found = standing && wording.object.classes.find(({ id }) => id === standing.id)
  if (!found || !standing) return null
  const due = found.measures.map(({ name, nameEn, dueDays }) => ({
    name: named({ id: '', name, nameEn }, wording).name,
    dueDays,
    dueOn: publishedOn === null ? null : civilDateOfDay(dayNumberOf(publishedOn) + dueDays),
  }))
  return { ...named(found, wording), sinceWindow: standing.sinceWindow, due }
}

export function insideOf(result: UnitResult, wording: Wording): NonNullable<RankingView['rows'][number]['inside']> {
  const { method, language } = wording
  const numberOf = (name: string): string => shownNumber(name, result, method)
  return {
    scoreExact: result.score,
    measures: shownMeasures(result.measures, method.measures, method),
    measuresWithExcluded: shownMeasures(result.measuresWithAll, method.measures, method),
    counted: countsShown(result.tally.counted),
    all: countsShown(result.tally.all),
    parts: result.parts.map(({ measure, weight, value, points }) => ({
      measure: measureNamed(measure, wording),
      weight: decimalText(exactFrom(weight), 4),
      value: decimal(value, 6),
      points: decimalText(exactFrom(points), method.decimals),
      formula: measureWithNumbers(method, measure, language, numberOf),
    })),
  }
}

function shownNumber(
  name: string,
  { tally, population, measures }: UnitResult,
  { decimals }: AssessmentMethod,
): string {
  if ((countNames as readonly string[]).includes(name)) return String(tally.counted[name as keyof Counts])
  if (name === 'population') return String(population ?? '—')
  return decimal(measures[name] ?? null, decimals + 2) ?? '—'
}

const countsShown = (counts: Counts): Record<string, number> => ({ ...counts })
