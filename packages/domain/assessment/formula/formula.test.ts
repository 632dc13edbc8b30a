import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { decimalText, exact, exactFrom, exactText, minus, parseExact, plus, times } from '../exact.ts'
import { typeOfFormula } from './check-formula.ts'
import { evaluateCondition, evaluateNumber } from './evaluate-formula.ts'
import { isFormulaFault, type Formula, type FormulaType } from './formula.ts'
import { formulaInWords } from './formula-words.ts'
import { parseFormula } from './parse-formula.ts'

function parsed(text: string): Formula {
  const formula = parseFormula(text)
  if (isFormulaFault(formula)) throw new Error(`${text}: ${formula.code} at ${formula.at}`)
  return formula
}
const values = (of: Record<string, number | null>) => (name: string) =>
  of[name] === null || of[name] === undefined ? null : exact(of[name])
const number = (text: string, of: Record<string, number | null> = {}) => {
  const value = evaluateNumber(parsed(text), values(of))
  return value && exactText(value)
}

describe('exact numbers', () => {
  it('a tenth and two tenths are three tenths', () => {
    expect(exactText(plus(parseExact('0.1')!, parseExact('0.2')!))).toBe('3/10')
    expect(parseExact('30 %')).toEqual(exact(3, 10))
    expect(parseExact('1e3')).toBeNull()
  })

  it.each([
    ['1/3', 2, '0.33'],
    ['2/3', 2, '0.67'],
    ['1/8', 2, '0.13'],
    ['-1/8', 2, '-0.13'],
    ['5/1', 0, '5'],
    ['1/2', 0, '1'],
    ['-1/1000', 2, '0.00'],
  ])('%s to %i decimals is %s: a half goes up', (text, decimals, shown) => {
    expect(decimalText(exactFrom(text), decimals)).toBe(shown)
  })

  it('sums do not depend on their order', () => {
    const fraction = fc.tuple(fc.bigInt(-1000n, 1000n), fc.bigInt(1n, 1000n)).map(([n, d]) => exact(n, d))
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(plus(a, plus(b, c))).toEqual(plus(plus(c, a), b))
        expect(times(a, minus(b, c))).toEqual(minus(times(a, b), times(a, c)))
      }),
    )
  })
})

describe('formulas', () => {
  it('binds as on paper: times before plus, from left to right', () => {
    expect(number('1 + 2 * 3 - 4 / 2')).toBe('5/1')
    expect(number('(1 + 2) × 3 ÷ 4')).toBe('9/4')
    expect(number('8 / 2 / 2')).toBe('2/1')
    expect(number('-2 + 50%')).toBe('-3/2')
  })

  it('what nobody knows stays unknown, and nothing is divided by nothing', () => {
    expect(number('contacted / valid', { contacted: 0, valid: 0 })).toBeNull()
    expect(number('1 + survey', { survey: null })).toBeNull()
    expect(number('known(survey, 60)', { survey: null })).toBe('60/1')
    expect(number('min(3, 1, 2) + max(3, 5)')).toBe('6/1')
    expect(number('min(3, survey)', { survey: null })).toBeNull()
  })

  it('a condition over something unknown is not met', () => {
    const met = (text: string, of: Record<string, number | null>) => evaluateCondition(parsed(text), values(of))
    expect(met('volumeRank <= 10 or population > 200000', { volumeRank: 11, population: 200_001 })).toBe(true)
    expect(met('rate >= 0.9 and not rank > 3', { rate: null, rank: 1 })).toBe(false)
    expect(met('rate <> 1', { rate: 1 })).toBe(false)
  })

  it.each([
    ['1 +', 'formula.ends', 3],
    ['1 2', 'formula.left_over', 2],
    ['1 # 2', 'formula.sign', 2],
    ['sqrt(2)', 'formula.function', 0],
    ['(1', 'formula.ends', 2],
    ['', 'formula.ends', 0],
    ['min(1;2)', 'formula.sign', 5],
  ])('“%s” cannot be read: %s at %i', (text, code, at) => {
    expect(parseFormula(text)).toMatchObject({ code, at })
  })

  it('names and kinds are checked before anything is counted', () => {
    const names = new Map<string, FormulaType>([
      ['valid', 'number'],
      ['solved', 'number'],
    ])
    expect(typeOfFormula(parsed('solved / valid'), names)).toBe('number')
    expect(typeOfFormula(parsed('solved / valid >= 90%'), names)).toBe('condition')
    expect(typeOfFormula(parsed('solvd / valid'), names)).toMatchObject({ code: 'formula.name', found: 'solvd', at: 0 })
    expect(typeOfFormula(parsed('solved and valid'), names)).toMatchObject({ code: 'formula.type', at: 0 })
    expect(typeOfFormula(parsed('1 + (solved > 2)'), names)).toMatchObject({ code: 'formula.type' })
  })

  it('says itself in words, and with the numbers put in; read again it is the same', () => {
    const formula = parsed('(solved + partlySolved * 0.5) / valid')
    const words: Record<string, string> = { solved: '已解决', partlySolved: '部分解决', valid: '有效回访' }
    expect(formulaInWords(formula, 'zh', (name) => words[name]!)).toBe('(已解决 + 部分解决 × 0.5) ÷ 有效回访')
    expect(formulaInWords(formula, 'en', (name) => ({ solved: '80', partlySolved: '4', valid: '100' })[name]!)).toBe(
      '(80 + 4 × 0.5) ÷ 100',
    )
    expect(formulaInWords(parsed('a - (b - c) / d'), 'en', (name) => name)).toBe('a - (b - c) ÷ d')
    expect(formulaInWords(parsed('not (a > 1) and min(a, b) < 2'), 'zh', (name) => name)).toBe(
      '非（a > 1） 且 取小(a，b) < 2',
    )
  })
})

it('a name that every object of the language has is a name like any other', () => {
  expect(parseFormula('constructor')).toMatchObject({ kind: 'name', name: 'constructor' })
})
