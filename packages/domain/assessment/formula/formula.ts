import type { Exact } from '../exact.ts'

export const binaryOperators = ['or', 'and', '<', '<=', '>', '>=', '=', '<>', '+', '-', '*', '/'] as const
export type BinaryOperator = (typeof binaryOperators)[number]

/** Functions a formula may call. `known(a, b)`: the first that is not unknown. */
export const formulaFunctions = ['min', 'max', 'known'] as const
export type FormulaFunction = (typeof formulaFunctions)[number]

/** A formula of the assessment method, taken apart. `at` is the place in its text, from 0. */
export type Formula =
  | { readonly kind: 'number'; readonly value: Exact; readonly text: string; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Formula
      readonly right: Formula
      readonly at: number
    }
  | { readonly kind: 'not'; readonly of: Formula; readonly at: number }
  | { readonly kind: 'minus'; readonly of: Formula; readonly at: number }
  | { readonly kind: 'call'; readonly name: FormulaFunction; readonly args: readonly Formula[]; readonly at: number }

export type FormulaType = 'number' | 'condition'

/** What is wrong with a formula, and where. Code: `formula.sign`, `formula.ends`, `formula.left_over`, `formula.function`, `formula.name`, `formula.type`. */
export interface FormulaFault {
  readonly code: `formula.${'sign' | 'ends' | 'left_over' | 'function' | 'name' | 'type'}`
  readonly at: number
  readonly found: string
}

export function isFormulaFault(value: object): value is FormulaFault {
  return 'code' in value
}
