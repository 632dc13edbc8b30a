import type { BulletinContent, BulletinMeasure, BulletinText } from './bulletin-content.ts'
import { countText, decimalText } from './bulletin-numbers.ts'
import type { PaperLanguage } from './paper-document.ts'

/** What every section of the bulletin writes with: the content, and how things are said in one language. */
export interface BulletinWords {
  readonly content: BulletinContent
  readonly language: PaperLanguage
  /** The sentence of the language. */
  pick(zh: string, en: string): string
  of(text: BulletinText): string
  /** Names one after the other: 甲、乙、丙; A, B and C. */
  list(names: readonly string[]): string
  /** With its per cent sign, where it is a percentage. */
  measure(measure: BulletinMeasure, value: number | null | undefined): string
  score(value: number | null): string
  count(value: number): string
  /** How a published figure moved against the window before; empty where there is nothing to compare. */
  moved(now: number | null | undefined, before: number | null | undefined, unit: BulletinText): string
}

export function bulletinWords(content: BulletinContent, language: PaperLanguage): BulletinWords {
  const pick = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  return {
    content,
    language,
    pick,
    of: (text) => (language === 'zh' ? text.zh : text.en || text.zh),
    list: (names) =>
      language === 'zh'
        ? names.join('、')
        : names.length < 2
          ? names.join('')
          : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
    measure: ({ show }, value) =>
      value === null || value === undefined
        ? '—'
        : `${decimalText(value, content.digits)}${show === 'percent' ? '%' : ''}`,
    score: (value) => decimalText(value, content.digits),
    count: countText,
    moved: (now, before, unit) => {
      if (now === null || now === undefined || before === null || before === undefined) return ''
      const by = Math.abs(now - before).toFixed(content.digits)
      if (Number(by) === 0) return pick('，与上期持平', ', the same as in the window before')
      return now > before
        ? pick(`，较上期上升${by}${unit.zh}`, `, up ${by} ${unit.en}`)
        : pick(`，较上期下降${by}${unit.zh}`, `, down ${by} ${unit.en}`)
    },
  }
}

const percentagePoints: BulletinText = { zh: '个百分点', en: 'percentage points' }
/** What a measure moves by. */
export const pointsOf = ({ show }: BulletinMeasure): BulletinText =>
  show === 'percent' ? percentagePoints : { zh: '', en: '' }
export const scorePoints: BulletinText = { zh: '分', en: 'points' }
