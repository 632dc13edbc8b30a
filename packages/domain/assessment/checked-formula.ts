import { isFormulaFault, type Formula } from './formula/formula.ts'
import { parseFormula } from './formula/parse-formula.ts'

const kept = new Map<string, Formula>()
const most = 2000

/** The formula of a checked method, taken apart once. Throws RangeError for one that cannot be read: `pack check` lets none through. */
export function checkedFormula(text: string): Formula {
  const known = kept.get(text)
  if (known) return known
  const formula = parseFormula(text)
  if (isFormulaFault(formula)) throw new RangeError(`“${text}”: ${formula.code} at ${formula.at}`)
  if (kept.size >= most) kept.clear()
  kept.set(text, formula)
  return formula
}
