import { checkedFormula } from './checked-formula.ts'
import { evaluateCondition, type FormulaValues } from './formula/evaluate-formula.ts'
import type { AssessedObject } from '../directory/assessment-method.ts'

/** The class a unit stands in, since when, and how many windows in a row it has met the way out. */
export interface ClassStanding {
  readonly id: string
  readonly sinceWindow: string
  readonly leaveStreak: number
}

/**
 * The unit's class in this window: the first of the method's classes that it enters, or in which it stood and whose
 * way out it has not yet met often enough. Null: in none.
 */
export function classOf(
  { classes }: Pick<AssessedObject, 'classes'>,
  before: ClassStanding | null,
  windowId: string,
  values: FormulaValues,
): ClassStanding | null {
  for (const { id, enter, leave, leaveAfterWindows } of classes) {
    const held = before?.id === id ? before : null
    const enters = evaluateCondition(checkedFormula(enter), values)
    const streak =
      held !== null && leave !== null && evaluateCondition(checkedFormula(leave), values) ? held.leaveStreak + 1 : 0
    const stays = held !== null && leave !== null && streak < leaveAfterWindows
    if (enters || stays) return { id, sinceWindow: held?.sinceWindow ?? windowId, leaveStreak: enters ? 0 : streak }
  }
  return null
}
