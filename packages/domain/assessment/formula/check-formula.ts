import type { BinaryOperator, Formula, FormulaFault, FormulaType } from './formula.ts'

/** Names a formula may use, with what they are. */
export type FormulaNames = ReadonlyMap<string, FormulaType>

const joins: readonly BinaryOperator[] = ['and', 'or']
const compares: readonly BinaryOperator[] = ['<', '<=', '>', '>=', '=', '<>']

/** What the formula gives under these names, or its first fault: a name nobody knows, a condition where a number belongs. */
export function typeOfFormula(formula: Formula, names: FormulaNames): FormulaType | FormulaFault {
  switch (formula.kind) {
    case 'number':
      return 'number'
    case 'name':
      return names.get(formula.name) ?? { code: 'formula.name', at: formula.at, found: formula.name }
    case 'not':
      return expected(formula.of, 'condition', names) ?? 'condition'
    case 'minus':
      return expected(formula.of, 'number', names) ?? 'number'
    case 'call':
      return formula.args.map((arg) => expected(arg, 'number', names)).find((fault) => fault !== null) ?? 'number'
    case 'binary': {
      const { operator, left, right } = formula
      const wanted = joins.includes(operator) ? 'condition' : 'number'
      return (
        expected(left, wanted, names) ??
        expected(right, wanted, names) ??
        (joins.includes(operator) || compares.includes(operator) ? 'condition' : 'number')
      )
    }
  }
}

function expected(formula: Formula, wanted: FormulaType, names: FormulaNames): FormulaFault | null {
  const type = typeOfFormula(formula, names)
  if (typeof type === 'object') return type
  return type === wanted ? null : { code: 'formula.type', at: formula.at, found: type }
}
