import type { Formula } from './formula.ts'

const signs: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  '*': { zh: '×', en: '×' },
  '/': { zh: '÷', en: '÷' },
  '<=': { zh: '≤', en: '≤' },
  '>=': { zh: '≥', en: '≥' },
  '<>': { zh: '≠', en: '≠' },
  and: { zh: '且', en: 'and' },
  or: { zh: '或', en: 'or' },
}
const functions = {
  min: { zh: '取小', en: 'the lesser of ' },
  max: { zh: '取大', en: 'the greater of ' },
  known: { zh: '已知者', en: 'the first known of ' },
} as const
const binding = ['or', 'and', '<', '<=', '>', '>=', '=', '<>', '+', '-', '*', '/']
const levelOf = (operator: string): number => [0, 1, 2, 2, 2, 2, 2, 2, 3, 3, 4, 4][binding.indexOf(operator)]!

/**
 * The formula as people write it, names put into words by `wordOf`. With numbers in place of words it is the worked
 * example: `(80 + 4 × 0.5) ÷ 100`.
 */
export function formulaInWords(formula: Formula, language: 'zh' | 'en', wordOf: (name: string) => string): string {
  const say = (part: Formula, outer: number): string => {
    switch (part.kind) {
      case 'number':
        return part.text
      case 'name':
        return wordOf(part.name)
      case 'minus':
        return `−${say(part.of, 5)}`
      case 'not':
        return language === 'zh' ? `非（${say(part.of, 0)}）` : `not (${say(part.of, 0)})`
      case 'call':
        return `${functions[part.name][language]}(${part.args.map((arg) => say(arg, 0)).join(language === 'zh' ? '，' : ', ')})`
      case 'binary': {
        const level = levelOf(part.operator)
        const text = `${say(part.left, level)} ${signs[part.operator]?.[language] ?? part.operator} ${say(part.right, level + 1)}`
        return level < outer ? `(${text})` : text
      }
    }
  }
  return say(formula, 0)
}
