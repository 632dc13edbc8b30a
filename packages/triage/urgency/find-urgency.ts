import { foldText } from '../text/fold-text.ts'
import { dangerRules } from './rules-danger.ts'
import { groupRules } from './rules-group.ts'
import { minorRules } from './rules-minor.ts'
import { selfHarmRules, threatRules } from './rules-threat.ts'
import { utilityRules } from './rules-utility.ts'
import type { EmergencyLine, Urgency, UrgencyKind, UrgencyRule, UrgencySignal } from './urgency.ts'

const RULES: readonly UrgencyRule[] = [...dangerRules, ...selfHarmRules, ...threatRules, ...utilityRules, ...groupRules, ...minorRules]
/** An emergency is told in a few words. Of a letter only the beginning counts, and what is said to happen now. */
const LONG_TEXT = 160
const BEGINNING = 60
const NOW = /现在正?|正在|刚刚|刚才|此刻|快来人|快来救|快救/g
const NOW_REACH = 25
const SENTENCE_END = /[。！？!?；;\n]/
const LEVELS: Readonly<Record<UrgencyKind, 'emergency' | 'urgent' | 'care'>> = {
  life_danger: 'emergency', self_harm: 'emergency', threat: 'emergency', utilities_down: 'urgent', group_event: 'urgent', minor: 'care',
}
const BASIS = {
  emergency: '条例第十一条第一项', urgent: '条例第十九条、第二十九条', care: '未成年人保护法', none: null,
} as const

/**
 * What in a text cannot wait, with the words that say so. Rules only, so that every mark can be explained and mended;
 * wrong alarms cost a look, a missed one may cost a life, so recall comes first (measured in docs/triage.md).
 */
export function findUrgency(text: string): Urgency {
  const folded = foldText(text).replace(/[ \t]+/g, '')
  const signals = RULES.flatMap((rule) => {
    const words = firstSaying(rule, folded)
    return words === undefined ? [] : [{ kind: rule.kind, rule: rule.rule, words, lines: rule.lines }]
  })
  const level = (['emergency', 'urgent', 'care'] as const).find((one) => signals.some((signal) => LEVELS[signal.kind] === one)) ?? 'none'
  const lines = [...new Set(signals.flatMap((signal): EmergencyLine[] => signal.lines))].sort()
  return { level, signals: signals satisfies UrgencySignal[], lines, basis: BASIS[level] }
}

function firstSaying(rule: UrgencyRule, text: string): string | undefined {
  let from = 0
  for (const sentence of text.split(SENTENCE_END)) {
    const match = rule.when.exec(sentence)
    if (match && counts(text, sentence, from, match.index) && !rule.unless?.test(clauseAround(sentence, match.index, match.index + match[0].length))) return match[0].slice(0, 30)
    from += sentence.length + 1
  }
  return undefined
}

function counts(text: string, sentence: string, sentenceFrom: number, at: number): boolean {
  if (text.length <= LONG_TEXT || sentenceFrom + at < BEGINNING) return true
  return [...sentence.matchAll(NOW)].some((now) => Math.abs(now.index - at) <= NOW_REACH)
}

/** From the comma before to the comma behind the match, where what turns its meaning would stand. */
function clauseAround(sentence: string, from: number, to: number): string {
  const start = sentence.lastIndexOf(',', from) + 1
  const end = sentence.indexOf(',', to)
  return sentence.slice(start, end < 0 ? sentence.length : end)
}
