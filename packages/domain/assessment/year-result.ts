import type { CivilDate } from '../kernel/instant.ts'
import type { UnitResult } from './assess-units.ts'
import {
  compareExact,
  exact,
  exactFrom,
  exactText,
  over,
  parseExact,
  sum,
  type Exact,
  type ExactText,
} from './exact.ts'
import type { AssessedObject, AssessmentMethod } from '../directory/assessment-method.ts'
import { exactMean, unitValues, type UnitInput } from './unit-measures.ts'
import { weighed } from './unit-score.ts'
import { noTally } from './tally.ts'

/** What a year comes to for one unit: windows' means and the year's own entries, weighed as the method says (R058, R059, R109, R174). */
export interface YearResult {
  readonly unitId: string
  /** Windows with a score. */
  readonly windows: number
  readonly parts: readonly {
    readonly measure: string
    readonly weight: ExactText
    readonly value: ExactText | null
    readonly points: ExactText
  }[]
  readonly score: ExactText | null
  readonly rank: number | null
}

export interface AssessYear {
  readonly method: AssessmentMethod
  readonly object: AssessedObject
  /** The year's last day: weights in force then hold. */
  readonly lastOn: CivilDate
  /** Each unit's results of the year's windows. */
  readonly results: ReadonlyMap<string, readonly UnitResult[]>
  /** Entries made for any window of the year. */
  readonly entries: ReadonlyMap<string, UnitInput['entries']>
}

/** One yearly result for every unit that was assessed; empty where the method makes none. Means are over windows with a score. */
export function assessYear({ method, object, lastOn, results, entries }: AssessYear): readonly YearResult[] {
  const { annual } = object
  if (annual === null) return []
  const all = [...results].map(([unitId, windows]) => {
    const scored = windows.filter(({ score }) => score !== null)
    const parts =
      weighed(annual.parts, { scale: object.scale, missing: annual.missing }, lastOn, (name) =>
        yearValue(name, scored, { method, object, unitId, entries }),
      ) ?? []
    return {
      unitId,
      windows: scored.length,
      parts,
      score: parts.length === 0 ? null : sum(parts.map(({ points }) => points)),
    }
  })
  const better = (score: Exact): number =>
    all.filter((other) => other.score !== null && compareExact(other.score, score) > 0).length
  return all
    .map(({ unitId, windows, parts, score }) => ({
      unitId,
      windows,
      score: score && exactText(score),
      rank: score && better(score) + 1,
      parts: parts.map(({ measure, weight, value, points }) => ({
        measure,
        weight: exactText(weight),
        value: value && exactText(value),
        points: exactText(points),
      })),
    }))
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.unitId < b.unitId ? -1 : 1))
}

interface OfUnit extends Pick<AssessYear, 'method' | 'object' | 'entries'> {
  readonly unitId: string
}

/** A share of 1: `mean.score` is divided by the scale, `entry.x` by a hundred, `mean.<measure>` is one already. */
function yearValue(
  name: string,
  windows: readonly UnitResult[],
  { method, object, entries, unitId }: OfUnit,
): Exact | null {
  const [family, id = ''] = name.split('.', 2)
  if (family === 'entry') {
    const input = { unitId, tally: noTally, population: null, whistle: null, entries: entries.get(unitId) ?? new Map() }
    const score = unitValues({ ...method, measures: [] }, input, noTally.counted).values(name)
    return score && over(score, exact(100))
  }
  const values = windows.flatMap(({ score, measures }) => {
    const text = id === 'score' ? score : (measures[id] ?? null)
    return text === null ? [] : [exactFrom(text)]
  })
  if (values.length === 0) return null
  const mean = exactMean(values)
  return id === 'score' ? over(mean, parseExact(object.scale)!) : mean
}
