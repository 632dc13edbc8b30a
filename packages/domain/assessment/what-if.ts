import type { UnitResult } from './assess-units.ts'
import { exactFrom, exactText, minus, zero, type Exact, type ExactText } from './exact.ts'
import type { AssessmentMethod } from '../directory/assessment-method.ts'

/** Numbers of a method changed for a question: weights by object and measure, the value of what is partly solved and of each grade. */
export interface MethodChange {
  readonly weights?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined
  readonly partlySolved?: string | undefined
  readonly satisfaction?: Readonly<Record<string, string>> | undefined
  readonly attribution?: AssessmentMethod['attribution'] | undefined
}

/** The method with these numbers in place of its own; weights then hold from its first day. To be checked by `methodFaults`. */
export function changedMethod(method: AssessmentMethod, { weights = {}, partlySolved, satisfaction, attribution }: MethodChange): AssessmentMethod {
  return {
    ...method, attribution: attribution ?? method.attribution,
    values: { partlySolved: partlySolved ?? method.values.partlySolved, satisfaction: { ...method.values.satisfaction, ...satisfaction } },
    objects: method.objects.map((object) => ({ ...object, parts: object.parts.map((part) => {
      const weight = weights[object.id]?.[part.measure]
      return weight === undefined ? part : { ...part, weights: [{ fromOn: method.effectiveOn, weight }] }
    }) })),
  }
}

/** How a unit fares under two methods, side by side, and which parts its score gains or loses by. */
export interface Move {
  readonly unitId: string
  readonly before: { readonly rank: number | null, readonly score: ExactText | null }
  readonly after: { readonly rank: number | null, readonly score: ExactText | null }
  /** Places won; negative: lost. Null when it has no rank under one of them. */
  readonly places: number | null
  readonly scoreChange: ExactText | null
  /** Points by part: after minus before, parts that do not change left out. */
  readonly because: readonly { readonly measure: string, readonly points: ExactText }[]
}

/** The same window under two methods, the greatest moves first. */
export function movesBetween(before: readonly UnitResult[], after: readonly UnitResult[]): readonly Move[] {
  const others = new Map(after.map((result) => [result.unitId, result]))
  const moves = before.flatMap((result) => {
    const other = others.get(result.unitId)
    return other ? [moveOf(result, other)] : []
  })
  return moves.toSorted((a, b) => Math.abs(b.places ?? 0) - Math.abs(a.places ?? 0) || (a.after.rank ?? Infinity) - (b.after.rank ?? Infinity) || (a.unitId < b.unitId ? -1 : 1))
}

function moveOf(before: UnitResult, after: UnitResult): Move {
  const measures = [...new Set([...before.parts, ...after.parts].map(({ measure }) => measure))]
  const pointsOf = ({ parts }: UnitResult, measure: string): Exact => exactFrom(parts.find((part) => part.measure === measure)?.points ?? exactText(zero))
  const because = measures.map((measure) => ({ measure, points: minus(pointsOf(after, measure), pointsOf(before, measure)) })).filter(({ points }) => points.n !== 0n)
  return {
    unitId: before.unitId, before: { rank: before.rank, score: before.score }, after: { rank: after.rank, score: after.score },
    places: before.rank === null || after.rank === null ? null : before.rank - after.rank,
    scoreChange: before.score === null || after.score === null ? null : exactText(minus(exactFrom(after.score), exactFrom(before.score))),
    because: because.map(({ measure, points }) => ({ measure, points: exactText(points) })),
  }
}
