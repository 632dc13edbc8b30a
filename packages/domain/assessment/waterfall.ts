import type { AssessedOrder } from './assessed-order.ts'
import { compareExact, exactFrom, exactText, minus, zero, type Exact, type ExactText } from './exact.ts'
import type { UnitResult } from './assess-units.ts'
import type { AssessedObject, AssessmentMethod } from '../directory/assessment-method.ts'
import { addTally, decidingRound, isExcluded, subtractTally, tallyOf } from './tally.ts'
import { unitValues, type UnitInput } from './unit-measures.ts'
import { unitScore } from './unit-score.ts'
import type { WindowPeriod } from './window-period.ts'

/** One step from the best unit's score down to another's: where how many points were lost (or won back). */
export interface WaterfallStep {
  /** A measure of the method, `deductions` or `bonuses`. */
  readonly measure: string
  readonly best: ExactText
  readonly own: ExactText
  /** Own minus best. */
  readonly difference: ExactText
}

export interface Waterfall {
  readonly bestUnitId: string
  readonly bestScore: ExactText
  readonly score: ExactText
  /** The steps come to score minus best score, to the last digit. */
  readonly steps: readonly WaterfallStep[]
}

/** Why a unit stands where it stands: from the best of its kind to it, part by part. Null when either has no score. */
export function waterfall(best: UnitResult, unit: UnitResult): Waterfall | null {
  if (best.score === null || unit.score === null) return null
  const measures = [...new Set([...best.parts, ...unit.parts].map(({ measure }) => measure))]
  const pointsOf = ({ parts }: UnitResult, measure: string): Exact =>
    exactFrom(parts.find((part) => part.measure === measure)?.points ?? exactText(zero))
  const step = (measure: string, a: Exact, b: Exact): WaterfallStep => ({
    measure,
    best: exactText(a),
    own: exactText(b),
    difference: exactText(minus(b, a)),
  })
  const negative = (text: ExactText): Exact => minus(zero, exactFrom(text))
  return {
    bestUnitId: best.unitId,
    bestScore: best.score,
    score: unit.score,
    steps: [
      ...measures.map((measure) => step(measure, pointsOf(best, measure), pointsOf(unit, measure))),
      step('deductions', negative(best.deductions), negative(unit.deductions)),
      step('bonuses', exactFrom(best.bonuses), exactFrom(unit.bonuses)),
    ],
  }
}

/** An order and what the unit's score would gain had its petitioner been reached, helped and satisfied. */
export interface MovingOrder {
  readonly orderId: string
  readonly number: string
  readonly answer: { readonly contacted: boolean; readonly solved: string; readonly satisfaction: string }
  readonly gain: ExactText
}

interface Moving {
  readonly method: AssessmentMethod
  readonly object: AssessedObject
  readonly period: Pick<WindowPeriod, 'lastOn' | 'heardBefore'>
  readonly input: UnitInput
}

/** The orders that would move the unit's score most, the greatest gain first. `orders`: those that count for it. */
export function movingOrders(
  { method, object, period, input }: Moving,
  orders: readonly AssessedOrder[],
  most = 10,
): readonly MovingOrder[] {
  const scoreOf = (changed: UnitInput): Exact | null =>
    unitScore(method, object, changed, unitValues(method, changed, changed.tally.counted).measures, period.lastOn).score
  const now = scoreOf(input)
  if (now === null) return []
  const gains = new Map<string, Exact>()
  const moving = orders.flatMap((order) => {
    const round = decidingRound(order, method.counting, period.heardBefore)
    if (!round || isExcluded(order)) return []
    const { contacted, solved, satisfaction } = round.answer
    const key = `${contacted} ${solved} ${satisfaction}`
    const tally = subtractTally(input.tally, tallyOf(order, method.counting, period.heardBefore))
    const better =
      gains.get(key) ??
      minus(
        scoreOf({ ...input, tally: addTally(tally, tallyOf(helped(order), method.counting, period.heardBefore)) }) ??
          now,
        now,
      )
    gains.set(key, better)
    return [{ order, answer: { contacted, solved, satisfaction }, gain: better }]
  })
  return moving
    .filter(({ gain }) => gain.n > 0n)
    .toSorted((a, b) => compareExact(b.gain, a.gain) || (a.order.number < b.order.number ? -1 : 1))
    .slice(0, most)
    .map(({ order, answer, gain }) => ({ orderId: order.orderId, number: order.number, answer, gain: exactText(gain) }))
}

/** The same order had everything gone well. */
function helped(order: AssessedOrder): AssessedOrder {
  return {
    ...order,
    rounds: order.rounds.map((round) =>
      round.answer
        ? { ...round, answer: { ...round.answer, contacted: true, solved: 'solved', satisfaction: 'very_satisfied' } }
        : round,
    ),
  }
}
