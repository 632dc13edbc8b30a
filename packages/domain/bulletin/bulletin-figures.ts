import { decimalText, exact, exactFrom, times, type Exact, type ExactText } from '../assessment/exact.ts'
import type { UnitResult } from '../assessment/assess-units.ts'
import type { AssessedObject, AssessmentMethod, MethodMeasure } from '../directory/assessment-method.ts'
import type { Counts, Tally } from '../assessment/tally.ts'
import { unitValues } from '../assessment/unit-measures.ts'
import { unitScore } from '../assessment/unit-score.ts'
import type { CivilDate } from '../kernel/instant.ts'
import type { BulletinFigures, BulletinValues } from './bulletin-content.ts'

const hundred = exact(100)

/** An exact number as it is published: rounded as the method says, percentages of a hundred. */
export function publishedNumber(
  value: Exact | ExactText | null | undefined,
  show: MethodMeasure['show'],
  decimals: number,
): number | null {
  if (value === null || value === undefined) return null
  const own = typeof value === 'string' ? exactFrom(value) : value
  return Number(decimalText(show === 'percent' ? times(own, hundred) : own, decimals))
}

/** Measures of the method that make up the object's score, in the method's order. */
export function measuresOf({ measures }: AssessmentMethod, { parts }: AssessedObject): readonly MethodMeasure[] {
  return measures.filter(({ id }) => parts.some(({ measure }) => measure === id))
}

export function countsOf({
  volume,
  valid,
  contacted,
  solved,
  verySatisfied,
  satisfied,
  basicallySatisfied,
}: Counts): Omit<BulletinFigures, keyof BulletinValues> {
  return { volume, valid, contacted, solved, satisfied: verySatisfied + satisfied + basicallySatisfied }
}

/** The city's own figures out of all its orders, by the method of one object: what a unit with all of them would have. */
export function cityFigures(
  method: AssessmentMethod,
  object: AssessedObject,
  tally: Tally,
  lastOn: CivilDate,
  which: 'counted' | 'all' = 'counted',
): BulletinFigures {
  const input = { unitId: '', tally, population: null, entries: new Map(), whistle: null }
  const { measures } = unitValues(method, input, tally[which])
  const shown = measuresOf(method, object)
  return {
    ...countsOf(tally[which]),
    values: Object.fromEntries(
      shown.map(({ id, show }) => [id, publishedNumber(measures.get(id), show, method.decimals)]),
    ),
    score: publishedNumber(unitScore(method, object, input, measures, lastOn).score, 'number', method.decimals),
  }
}

/** Appeals per ten thousand people; null where nobody knows how many live there. */
export function perTenThousand(
  { tally, population }: Pick<UnitResult, 'tally' | 'population'>,
  decimals: number,
): number | null {
  return population === null || population === 0
    ? null
    : publishedNumber(exact(tally.counted.volume * 10_000, population), 'number', decimals)
}
