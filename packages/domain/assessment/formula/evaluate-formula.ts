import { compareExact, minus, over, plus, times, zero, type Exact } from '../exact.ts'
import type { BinaryOperator, Formula } from './formula.ts'

/** What a name stands for; null when it is not known. Throws nothing: names were checked when the method was. */
export type FormulaValues = (name: string) => Exact | null

const arithmetic: Partial<Record<BinaryOperator, (a: Exact, b: Exact) => Exact | null>> = {
  '+': plus,
  '-': minus,
  '*': times,
  '/': over,
}
const comparison: Partial<Record<BinaryOperator, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
}

/** The formula's number. Null when anything it needs is unknown, or where it divides by zero. */
export function evaluateNumber(formula: Formula, values: FormulaValues): Exact | null {
  switch (formula.kind) {
    case 'number':
      return formula.value
    case 'name':
      return values(formula.name)
    case 'minus':
      return applied(minus, zero, evaluateNumber(formula.of, values))
    case 'call':
      return called(formula, values)
    case 'binary':
      return applied(
        arithmetic[formula.operator]!,
        evaluateNumber(formula.left, values),
        evaluateNumber(formula.right, values),
      )
    case 'not':
      throw new TypeError('a condition is no number')
  }
}

function applied(operation: (a: Exact, b: Exact) => Exact | null, a: Exact | null, b: Exact | null): Exact | null {
  return a === null || b === null ? null : operation(a, b)
}

function called({ name, args }: Extract<Formula, { kind: 'call' }>, values: FormulaValues): Exact | null {
  const all = args.map((arg) => evaluateNumber(arg, values))
  if (name === 'known') return all.find((value) => value !== null) ?? null
  const better = name === 'min' ? -1 : 1
  return all.reduce((best, value) => applied((a, b) => (compareExact(b, a) === better ? b : a), best, value))
}

/** Whether the condition is met. A comparison with something unknown is not. */
export function evaluateCondition(formula: Formula, values: FormulaValues): boolean {
  if (formula.kind === 'not') return !evaluateCondition(formula.of, values)
  if (formula.kind !== 'binary') throw new TypeError('a number is no condition')
  const { operator, left, right } = formula
  if (operator === 'and') return evaluateCondition(left, values) && evaluateCondition(right, values)
  if (operator === 'or') return evaluateCondition(left, values) || evaluateCondition(right, values)
  const [a, b] = [evaluateNumber(left, values), evaluateNumber(right, values)]
  return a !== null && b !== null && comparison[operator]!(compareExact(a, b))
}
