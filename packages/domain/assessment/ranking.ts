import { compareExact, exactText, rounded, type Exact } from './exact.ts'
import type { AssessedObject, AssessmentMethod } from '../directory/assessment-method.ts'

/** What a rank is decided by. */
export interface Ranked {
  readonly unitId: string
  readonly score: Exact
  readonly measures: ReadonlyMap<string, Exact | null>
}

/** Ranks by unit. Units equal in score and in every tie measure share one; the next rank is left out (1, 1, 3). */
export function ranksOf(
  units: readonly Ranked[],
  object: Pick<AssessedObject, 'ties'>,
  method: Pick<AssessmentMethod, 'rankBy' | 'decimals'>,
): ReadonlyMap<string, number> {
  const scoreOf = ({ score }: Ranked): Exact => (method.rankBy === 'shown' ? rounded(score, method.decimals) : score)
  const compare = (a: Ranked, b: Ranked): number =>
    compareExact(scoreOf(b), scoreOf(a)) || compareTies(a, b, object.ties)
  return sharedRanks(units, compare)
}

function compareTies(a: Ranked, b: Ranked, ties: readonly string[]): number {
  for (const tie of ties) {
    const [id, turn] = tie.startsWith('-') ? [tie.slice(1), -1] : [tie, 1]
    const [x, y] = [a.measures.get(id) ?? null, b.measures.get(id) ?? null]
    const order = x === null || y === null ? Number(x === null) - Number(y === null) : compareExact(y, x) * turn
    if (order !== 0) return order
  }
  return 0
}

function sharedRanks<Item extends { readonly unitId: string }>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  const sorted = items.toSorted(compare)
  sorted.forEach((item, index) => {
    const before = sorted[index - 1]
    ranks.set(item.unitId, before && compare(before, item) === 0 ? ranks.get(before.unitId)! : index + 1)
  })
  return ranks
}

/** Ranks by volume, the most first. */
export function volumeRanks(
  units: readonly { readonly unitId: string; readonly volume: number }[],
): ReadonlyMap<string, number> {
  return sharedRanks(units, (a, b) => b.volume - a.volume)
}

/** For storing: exact numbers as text. */
export const textOrNull = (value: Exact | null): string | null => (value === null ? null : exactText(value))
