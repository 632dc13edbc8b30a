import {
  compareExact,
  exact,
  minus,
  over,
  parseExact,
  plus,
  sum,
  times,
  zero,
  type Exact,
} from '../assessment/exact.ts'
import type { FormulaValues } from '../assessment/formula/evaluate-formula.ts'
import type { IndexItem, SevenHavesDimension } from '../directory/pack-lists.ts'
import { figureValue } from './statistics.ts'

/** One item for one district: its value and what it scores; both null while the value is unknown. */
export interface ItemScore {
  readonly itemId: string
  readonly value: Exact | null
  /** 0 to 100. */
  readonly score: Exact | null
}

/** A dimension: the weighted mean over the items that are known, and how much of the weight that is. */
export interface DimensionScore {
  readonly dimensionId: string
  /** Null when no item is known. */
  readonly score: Exact | null
  /** 0 to 1: a score over half the weight is half a score, and says so. */
  readonly knownShare: Exact
  readonly items: readonly ItemScore[]
}

export interface IndexScore {
  readonly score: Exact | null
  readonly knownShare: Exact
  readonly dimensions: readonly DimensionScore[]
}

const hundred = exact(100)
const one = exact(1)
/** The pack's numbers are decimals with few places; as text they are exact. */
const exactOf = (value: number): Exact => parseExact(String(value)) ?? zero

/** The index of one district: items scored by their direction, never guessed where they are unknown. */
export function indexScore(
  dimensions: readonly SevenHavesDimension[],
  items: readonly IndexItem[],
  values: FormulaValues,
): IndexScore {
  const scored = dimensions.map(({ id }): DimensionScore => {
    const own = items.filter(({ dimension }) => dimension === id)
    const scores = own.map((item) => ({ weight: exactOf(item.weight), ...itemScore(item, values) }))
    return {
      dimensionId: id,
      ...weightedMean(scores),
      items: scores.map(({ itemId, value, score }) => ({ itemId, value, score })),
    }
  })
  const weights = new Map(
    dimensions.map(({ id }) => [
      id,
      sum(items.filter(({ dimension }) => dimension === id).map(({ weight }) => exactOf(weight))),
    ]),
  )
  return {
    ...weightedMean(
      scored.map(({ dimensionId, score, knownShare }) => ({ score, knownShare, weight: weights.get(dimensionId)! })),
    ),
    dimensions: scored,
  }
}

function itemScore(item: IndexItem, values: FormulaValues): ItemScore {
  const value = figureValue(item.formula, values)
  return { itemId: item.id, value, score: value === null ? null : scoreOf(item, value) }
}

/** Straight between base and target, or the share of the target that is reached; never below 0 or above 100. Null where nothing can be divided by. */
function scoreOf({ scoring, direction, base, target }: IndexItem, value: Exact): Exact | null {
  const [from, to] = [exactOf(base), exactOf(target)]
  const reached =
    scoring === 'range'
      ? over(minus(value, from), minus(to, from))
      : direction === 'more'
        ? over(value, to)
        : compareExact(value, zero) <= 0
          ? one
          : over(to, value)
  if (reached === null) return null
  return times(compareExact(reached, zero) < 0 ? zero : compareExact(reached, one) > 0 ? one : reached, hundred)
}

function weightedMean(
  parts: readonly { readonly weight: Exact; readonly score: Exact | null; readonly knownShare?: Exact }[],
): { readonly score: Exact | null; readonly knownShare: Exact } {
  const all = sum(parts.map(({ weight }) => weight))
  const known = parts.flatMap(({ weight, score }) => (score === null ? [] : [{ weight, score }]))
  const knownWeight = sum(known.map(({ weight }) => weight))
  const total = known.reduce((so, { weight, score }) => plus(so, times(weight, score)), zero)
  const covered = parts.reduce(
    (so, { weight, score, knownShare = score === null ? zero : one }) => plus(so, times(weight, knownShare)),
    zero,
  )
  return { score: over(total, knownWeight), knownShare: over(covered, all) ?? zero }
}

/** A dimension of a district beside what its residents ask for. */
export interface SupplyGap {
  readonly dimensionId: string
  readonly score: Exact | null
  readonly appeals: number
  /** Appeals per ten thousand people; null without a population. */
  readonly perTenThousand: Exact | null
  /** How many times the city's appeals per ten thousand people; null where the city has none or a population is unknown. */
  readonly pressure: Exact | null
  /** Points to 100, times the pressure: where little is there and much is asked for. Null when either is unknown. */
  readonly gap: Exact | null
}

/** Where supply falls short of what people ask for, worst first; what is unknown comes last (R177). */
export function supplyGaps(
  score: IndexScore,
  appeals: ReadonlyMap<string, number>,
  population: number | null,
  city: { readonly appeals: ReadonlyMap<string, number>; readonly population: number | null },
): readonly SupplyGap[] {
  const rate = (count: number, people: number | null): Exact | null =>
    people === null ? null : over(exact(count * 10_000), exact(people))
  const gaps = score.dimensions.map(({ dimensionId, score: points }): SupplyGap => {
    const count = appeals.get(dimensionId) ?? 0
    const [own, all] = [rate(count, population), rate(city.appeals.get(dimensionId) ?? 0, city.population)]
    const pressure = own === null || all === null ? null : over(own, all)
    return {
      dimensionId,
      score: points,
      appeals: count,
      perTenThousand: own,
      pressure,
      gap: points === null || pressure === null ? null : times(minus(hundred, points), pressure),
    }
  })
  return gaps.toSorted((a, b) =>
    a.gap === null || b.gap === null ? Number(a.gap === null) - Number(b.gap === null) : compareExact(b.gap, a.gap),
  )
}
