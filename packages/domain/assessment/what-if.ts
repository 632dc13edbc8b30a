import type { UnitResult } from './assess-units.ts'
import { exactFrom, exactText, minus, zero, type Exact, type ExactText } from './exact.ts'
import type { CountName } from './tally.ts'

/** Where a unit stands under one method. */
export interface Stand {
  readonly rank: number | null
  readonly score: ExactText | null
  readonly bandId: string | null
  readonly classId: string | null
  readonly unranked: UnitResult['unranked']
}

/** How a unit fares under two methods, side by side, and which parts its score gains or loses by. */
export interface Move {
  readonly unitId: string
  readonly before: Stand
  readonly after: Stand
  /** Places won; negative: lost. Null when it has no rank under one of them. */
  readonly places: number | null
  readonly scoreChange: ExactText | null
  /** Points by part: after minus before, parts that do not change left out. */
  readonly because: readonly { readonly measure: string; readonly points: ExactText }[]
  /** Counts that differ: the other method hears other callbacks, or other orders. */
  readonly counts: readonly { readonly name: CountName; readonly before: number; readonly after: number }[]
}

/** Counts that say why a rate moves. */
const telling = [
  'volume',
  'valid',
  'contacted',
  'solved',
  'partlySolved',
  'verySatisfied',
  'satisfied',
  'basicallySatisfied',
] as const satisfies readonly CountName[]

/** The same window under two methods, the greatest moves first. */
export function movesBetween(before: readonly UnitResult[], after: readonly UnitResult[]): readonly Move[] {
  const others = new Map(after.map((result) => [result.unitId, result]))
  const moves = before.flatMap((result) => {
    const other = others.get(result.unitId)
    return other ? [moveOf(result, other)] : []
  })
  const size = ({ scoreChange }: Move): Exact => (scoreChange === null ? zero : exactFrom(scoreChange))
  const far = (move: Move): number => Math.abs(Number(size(move).n) / Number(size(move).d))
  return moves.toSorted(
    (a, b) =>
      Math.abs(b.places ?? 0) - Math.abs(a.places ?? 0) ||
      far(b) - far(a) ||
      (a.after.rank ?? Infinity) - (b.after.rank ?? Infinity) ||
      (a.unitId < b.unitId ? -1 : 1),
  )
}

const standOf = ({ rank, score, bandId, standing, unranked }: UnitResult): Stand => ({
  rank,
  score,
  bandId,
  classId: standing?.id ?? null,
  unranked,
})

function moveOf(before: UnitResult, after: UnitResult): Move {
  const measures = [...new Set([...before.parts, ...after.parts].map(({ measure }) => measure))]
  const pointsOf = ({ parts }: UnitResult, measure: string): Exact =>
    exactFrom(parts.find((part) => part.measure === measure)?.points ?? exactText(zero))
  const because = measures
    .map((measure) => ({ measure, points: minus(pointsOf(after, measure), pointsOf(before, measure)) }))
    .filter(({ points }) => points.n !== 0n)
  return {
    unitId: before.unitId,
    before: standOf(before),
    after: standOf(after),
    places: before.rank === null || after.rank === null ? null : before.rank - after.rank,
    scoreChange:
      before.score === null || after.score === null
        ? null
        : exactText(minus(exactFrom(after.score), exactFrom(before.score))),
    because: because.map(({ measure, points }) => ({ measure, points: exactText(points) })),
    counts: telling
      .map((name) => ({ name, before: before.tally.counted[name], after: after.tally.counted[name] }))
      .filter((count) => count.before !== count.after),
  }
}
