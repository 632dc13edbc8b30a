import { checkedFormula } from '../assessment/checked-formula.ts'
import { decimalText, exact, times, type Exact } from '../assessment/exact.ts'
import { typeOfFormula } from '../assessment/formula/check-formula.ts'
import { evaluateNumber, type FormulaValues } from '../assessment/formula/evaluate-formula.ts'
import { isFormulaFault, type FormulaFault } from '../assessment/formula/formula.ts'
import { parseFormula } from '../assessment/formula/parse-formula.ts'
import type { Statistic } from '../directory/pack-lists.ts'
import { countOf, isFigureCount, type FigureCounts } from './figure-counts.ts'

/** Reported numbers of a span, by item; those nobody reported are missing. */
export type ReportedValues = ReadonlyMap<string, Exact>

/** What is wrong with a formula over these names; null when it gives a number. */
export function figureFormulaFault(text: string, names: readonly string[]): FormulaFault | null {
  const formula = parseFormula(text)
  const found = isFormulaFault(formula)
    ? formula
    : typeOfFormula(formula, new Map(names.map((name) => [name, 'number'])))
  if (typeof found === 'object') return found
  return found === 'number' ? null : { code: 'formula.type', at: 0, found }
}

/** What a formula's names stand for: counts (without those left out, unless asked with them), reported items, and what `more` knows. */
export function figureValues(
  counts: FigureCounts,
  reported: ReportedValues,
  excluded: 'with' | 'without',
  more: FormulaValues = () => null,
): FormulaValues {
  return (name) => {
    if (isFigureCount(name)) return exact(countOf(counts, name, excluded))
    return name.startsWith('reported.') ? (reported.get(name.slice('reported.'.length)) ?? null) : more(name)
  }
}

/** The number a checked formula gives; null when something it needs is unknown or nothing is there to divide by. */
export function figureValue(formula: string, values: FormulaValues): Exact | null {
  return evaluateNumber(checkedFormula(formula), values)
}

const hundred = exact(100)

/** As people read it: percentages and numbers with two decimals, hours with one. */
export function statisticText(show: Statistic['show'], value: Exact): string {
  return show === 'percent' ? decimalText(times(value, hundred), 2) : decimalText(value, show === 'hours' ? 1 : 2)
}
