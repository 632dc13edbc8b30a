import { parseExact } from '../exact.ts'
import {
  formulaFunctions,
  type BinaryOperator,
  type Formula,
  type FormulaFault,
  type FormulaFunction,
} from './formula.ts'

interface Token {
  readonly sort: 'number' | 'word' | 'sign' | 'end'
  readonly text: string
  readonly at: number
}

const tokenShape =
  /\s*(?:(?<number>\d+(?:\.\d+)?\s*%?)|(?<word>\p{L}[\p{L}\d_.]*)|(?<sign><=|>=|<>|[-+*/()<>=,×÷≤≥（），]))/uy
/** Signs as they are written on paper mean the same. */
const sameSign: Readonly<Record<string, string>> = {
  '×': '*',
  '÷': '/',
  '≤': '<=',
  '≥': '>=',
  '（': '(',
  '）': ')',
  '，': ',',
}
/** From the loosest binding to the tightest. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['or'],
  ['and'],
  ['<', '<=', '>', '>=', '=', '<>'],
  ['+', '-'],
  ['*', '/'],
]

class Fault extends Error {
  readonly fault: FormulaFault
  constructor(fault: FormulaFault) {
    super(fault.code)
    this.fault = fault
  }
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  const shape = new RegExp(tokenShape)
  while (text.slice(shape.lastIndex).trim() !== '') {
    const from = shape.lastIndex
    const groups = shape.exec(text)?.groups
    if (!groups) {
      const at = from + text.slice(from).search(/\S/)
      throw new Fault({ code: 'formula.sign', at, found: text.slice(at, at + 1) })
    }
    const sort = groups.number !== undefined ? 'number' : groups.word !== undefined ? 'word' : 'sign'
    const word = groups[sort]!
    tokens.push({
      sort,
      text: Object.hasOwn(sameSign, word) ? sameSign[word]! : word,
      at: shape.lastIndex - word.length,
    })
  }
  return [...tokens, { sort: 'end', text: '', at: text.length }]
}

class Reader {
  readonly #tokens: readonly Token[]
  #next = 0
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  get token(): Token {
    return this.#tokens[this.#next]!
  }

  take(): Token {
    const { token } = this
    if (token.sort !== 'end') this.#next += 1
    return token
  }

  /** Takes the sign or word if it is there. */
  took(text: string): boolean {
    const is = this.token.sort !== 'number' && this.token.text === text
    if (is) this.take()
    return is
  }

  expect(text: string): void {
    if (!this.took(text)) throw this.stray()
  }

  stray(): Fault {
    const { sort, text, at } = this.token
    return new Fault({ code: sort === 'end' ? 'formula.ends' : 'formula.left_over', at, found: text })
  }

  level(depth: number): Formula {
    const operators = levels[depth]
    if (!operators) return this.prefixed()
    let left = this.level(depth + 1)
    for (;;) {
      const { at } = this.token
      const operator = operators.find((candidate) => this.took(candidate))
      if (!operator) return left
      left = { kind: 'binary', operator, left, right: this.level(depth + 1), at }
    }
  }

  prefixed(): Formula {
    const { at } = this.token
    if (this.took('not')) return { kind: 'not', of: this.prefixed(), at }
    if (this.took('-')) return { kind: 'minus', of: this.prefixed(), at }
    return this.atom()
  }

  atom(): Formula {
    const token = this.token
    if (this.took('(')) {
      const inner = this.level(0)
      this.expect(')')
      return inner
    }
    if (token.sort === 'number')
      return { kind: 'number', value: parseExact(this.take().text)!, text: token.text.trim(), at: token.at }
    if (token.sort !== 'word') throw this.stray()
    this.take()
    return this.took('(') ? this.call(token) : { kind: 'name', name: token.text, at: token.at }
  }

  call({ text, at }: Token): Formula {
    if (!formulaFunctions.includes(text as FormulaFunction))
      throw new Fault({ code: 'formula.function', at, found: text })
    const args = [this.level(0)]
    while (this.took(',')) args.push(this.level(0))
    this.expect(')')
    return { kind: 'call', name: text as FormulaFunction, args, at }
  }
}

/** Takes a formula apart, or says where it cannot be read. Nothing of it is ever run as a program. */
export function parseFormula(text: string): Formula | FormulaFault {
  try {
    const reader = new Reader(tokensOf(text))
    const formula = reader.level(0)
    if (reader.token.sort !== 'end') throw reader.stray()
    return formula
  } catch (error) {
    if (error instanceof Fault) return error.fault
    throw error
  }
}
