import type { CivilDate } from '../kernel/instant.ts'
import { checkedFormula } from './checked-formula.ts'
import { exact, exactFrom, exactText, type Exact, type ExactText } from './exact.ts'
import { evaluateCondition, type FormulaValues } from './formula/evaluate-formula.ts'
import type { AssessedObject, AssessmentMethod } from '../directory/assessment-method.ts'
import { ranksOf, textOrNull, volumeRanks } from './ranking.ts'
import type { Tally } from './tally.ts'
import { classOf, type ClassStanding } from './unit-class.ts'
import { unitValues, type Measures, type UnitInput } from './unit-measures.ts'
import { unitScore, type UnitScore } from './unit-score.ts'

type Numbers = Readonly<Record<string, ExactText | null>>

/** Why a unit has no rank. */
export type Unranked = 'no_score' | 'below_minimum'

/** One unit's result in one window: every number exact, as text, so that it can be stored, sent and checked to the last digit. */
export interface UnitResult {
  readonly unitId: string
  readonly tally: Tally
  readonly population: number | null
  /** Without excluded orders: what counts. */
  readonly measures: Numbers
  /** As if nothing had been excluded. */
  readonly measuresWithAll: Numbers
  readonly parts: readonly {
    readonly measure: string
    readonly weight: ExactText
    readonly value: ExactText | null
    readonly points: ExactText
  }[]
  readonly deductions: ExactText
  readonly bonuses: ExactText
  readonly score: ExactText | null
  readonly scoreWithAll: ExactText | null
  readonly rank: number | null
  readonly unranked: Unranked | null
  readonly volumeRank: number
  readonly bandId: string | null
  readonly standing: ClassStanding | null
  /** Of the window before; null where there was none. */
  readonly previous: { readonly rank: number | null; readonly score: ExactText | null } | null
}

export interface AssessUnits {
  readonly method: AssessmentMethod
  readonly object: AssessedObject
  readonly windowId: string
  /** The window's last day: weights in force then hold. */
  readonly lastOn: CivilDate
  readonly inputs: readonly UnitInput[]
  /** Results of the window before, by unit. */
  readonly previous: ReadonlyMap<string, UnitResult>
}

interface Drawn {
  readonly input: UnitInput
  readonly measures: Measures
  readonly values: FormulaValues
  readonly score: UnitScore
  readonly withAll: { readonly measures: Measures; readonly score: UnitScore }
}

/** Scores, ranks, bands and classes of all units that are compared with each other. Pure: the same inputs and method give the same digits. */
export function assessUnits(asked: AssessUnits): readonly UnitResult[] {
  const { method, object, inputs } = asked
  const drawn = inputs.map((input) => draw(asked, input))
  const ranked = drawn.flatMap(({ input, measures, score }) =>
    unrankedBecause(object, input, score) || score.score === null
      ? []
      : [{ unitId: input.unitId, score: score.score, measures }],
  )
  const ranks = ranksOf(ranked, object, method)
  const volumes = volumeRanks(inputs.map(({ unitId, tally }) => ({ unitId, volume: tally.counted.volume })))
  return drawn
    .map((one) =>
      resultOf(asked, one, {
        rank: ranks.get(one.input.unitId) ?? null,
        ranked: ranked.length,
        volumeRank: volumes.get(one.input.unitId)!,
      }),
    )
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.unitId < b.unitId ? -1 : 1))
}

function draw({ method, object, lastOn }: AssessUnits, input: UnitInput): Drawn {
  const [counted, all] = [unitValues(method, input, input.tally.counted), unitValues(method, input, input.tally.all)]
  return {
    input,
    ...counted,
    score: unitScore(method, object, input, counted.measures, lastOn),
    withAll: { measures: all.measures, score: unitScore(method, object, input, all.measures, lastOn) },
  }
}

function unrankedBecause(
  { minimumValid }: AssessedObject,
  { tally }: UnitInput,
  { score }: UnitScore,
): Unranked | null {
  if (score === null) return 'no_score'
  return tally.counted.valid < minimumValid ? 'below_minimum' : null
}

interface Place {
  readonly rank: number | null
  readonly ranked: number
  readonly volumeRank: number
}

/** Names that bands and classes may use besides measures and counts. */
export const standingNames = ['score', 'rank', 'ranked', 'volumeRank', 'previous.score', 'previous.rank'] as const

function standingValues({ values, score }: Drawn, place: Place, before: UnitResult | undefined): FormulaValues {
  const own: Readonly<Record<string, () => Exact | null>> = {
    score: () => score.score,
    rank: () => (place.rank === null ? null : exact(place.rank)),
    ranked: () => exact(place.ranked),
    volumeRank: () => exact(place.volumeRank),
    'previous.score': () => (before?.score ? exactFrom(before.score) : null),
    'previous.rank': () => (before?.rank ? exact(before.rank) : null),
  }
  return (name) => {
    const known = own[name]
    if (known) return known()
    if (!name.startsWith('previous.')) return values(name)
    const text = before?.measures[name.slice('previous.'.length)]
    return text ? exactFrom(text) : null
  }
}

function resultOf({ object, windowId, previous }: AssessUnits, drawn: Drawn, place: Place): UnitResult {
  const { input, measures, score, withAll } = drawn
  const before = previous.get(input.unitId)
  const values = standingValues(drawn, place, before)
  return {
    unitId: input.unitId,
    tally: input.tally,
    population: input.population,
    measures: numbers(measures),
    measuresWithAll: numbers(withAll.measures),
    parts: score.parts.map(({ measure, weight, value, points }) => ({
      measure,
      weight: exactText(weight),
      value: textOrNull(value),
      points: exactText(points),
    })),
    deductions: exactText(score.deductions),
    bonuses: exactText(score.bonuses),
    score: textOrNull(score.score),
    scoreWithAll: textOrNull(withAll.score.score),
    rank: place.rank,
    unranked: unrankedBecause(object, input, score),
    volumeRank: place.volumeRank,
    bandId:
      score.score === null
        ? null
        : (object.bands.find(({ when }) => evaluateCondition(checkedFormula(when), values))?.id ?? null),
    standing: classOf(object, before?.standing ?? null, windowId, values),
    previous: before ? { rank: before.rank, score: before.score } : null,
  }
}

function numbers(measures: Measures): Numbers {
  return Object.fromEntries([...measures].map(([id, value]) => [id, textOrNull(value)]))
}
