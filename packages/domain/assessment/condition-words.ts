import type { AssessedObject, AssessmentMethod, MethodClass } from '../directory/assessment-method.ts'
import { checkedFormula } from './checked-formula.ts'
import { decimalText, exact, times, type Exact } from './exact.ts'
import { binaryOperators, type BinaryOperator, type Formula } from './formula/formula.ts'
import { formulaInWords } from './formula/formula-words.ts'
import { wordOf, type Words } from './method-words.ts'

const compares: readonly BinaryOperator[] = binaryOperators.filter((operator) => '<=>=<>'.includes(operator))

/** Numbers that a share is compared with are written as percentages: `解决率 < 80%`. */
function withPercentages(formula: Formula, isShare: (name: string) => boolean): Formula {
  switch (formula.kind) {
    case 'not':
    case 'minus':
      return { ...formula, of: withPercentages(formula.of, isShare) }
    case 'binary': {
      const [left, right] = [withPercentages(formula.left, isShare), withPercentages(formula.right, isShare)]
      if (!compares.includes(formula.operator)) return { ...formula, left, right }
      const named = (side: Formula): boolean => side.kind === 'name' && isShare(side.name)
      return {
        ...formula,
        left: named(right) ? asPercentage(left) : left,
        right: named(left) ? asPercentage(right) : right,
      }
    }
    default:
      return formula
  }
}

function asPercentage(formula: Formula): Formula {
  if (formula.kind !== 'number' || formula.text.endsWith('%')) return formula
  return { ...formula, text: percentText(formula.value) }
}

/** `80%`, `12.5%`: as many decimals as it has, four at most. */
export function percentText(share: Exact): string {
  return `${decimalText(times(share, exact(100)), 4).replace(/\.?0+$/, '')}%`
}

/** A condition of the method as people write it, in both languages. */
export function conditionInWords(method: AssessmentMethod, text: string): Words {
  const shares = method.measures.filter(({ show }) => show === 'percent').map(({ id }) => id)
  const formula = withPercentages(checkedFormula(text), (name) => shares.includes(name.replace(/^previous\./, '')))
  return {
    zh: formulaInWords(formula, 'zh', wordOf(method, 'zh')).replaceAll(' 且 ', '，且').replaceAll(' 或 ', '，或'),
    en: formulaInWords(formula, 'en', (name) => inSentence(wordOf(method, 'en')(name))),
  }
}

/** English names within a sentence begin small. */
const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** By what a unit enters a class and by what it leaves it (R169). */
export function classInWords(method: AssessmentMethod, { enter, leave, leaveAfterWindows }: MethodClass): Words {
  const into = conditionInWords(method, enter)
  if (leave === null)
    return { zh: `列入条件：${into.zh}；每期重新认定。`, en: `Enters when ${into.en}; decided anew in each window.` }
  const out = conditionInWords(method, leave)
  const windows = {
    zh: leaveAfterWindows === 1 ? '' : `连续${leaveAfterWindows}期`,
    en: leaveAfterWindows === 1 ? 'as soon as' : `after ${leaveAfterWindows} windows in a row in which`,
  }
  return {
    zh: `列入条件：${into.zh}；退出条件：${windows.zh}满足${out.zh}。`,
    en: `Enters when ${into.en}; leaves ${windows.en} ${out.en}.`,
  }
}

/** Grade bands in one sentence; null where there are none. */
export function bandsInWords(method: AssessmentMethod, { bands }: AssessedObject): Words | null {
  if (bands.length === 0) return null
  const said = bands.map(({ name, nameEn, when }) => ({ name, nameEn, words: conditionInWords(method, when) }))
  return {
    zh: `等次：${said.map(({ name, words }) => `${name}（${words.zh}）`).join('、')}，取先满足的一等。`,
    en: `Grades: ${said.map(({ name, nameEn, words }) => `${nameEn || name} (${words.en})`).join(', ')}; the first that is met.`,
  }
}
