import { foldText } from '../text/fold-text.ts'
import { dangerRules } from './rules-danger.ts'
import { FEARED, PAST } from './feared-or-past.ts'
import { groupRules } from './rules-group.ts'
import { minorRules } from './rules-minor.ts'
import { selfHarmRules, threatRules } from './rules-threat.ts'
import { utilityRules } from './rules-utility.ts'
import { RuleSieve } from './rule-sieve.ts'
import type { EmergencyLine, Urgency, UrgencyKind, UrgencyRule, UrgencySignal } from './urgency.ts'
import { estimateUrgency } from './urgency-model.ts'

export const urgencyRules: readonly UrgencyRule[] = [
  ...dangerRules,
  ...selfHarmRules,
  ...threatRules,
  ...utilityRules,
  ...groupRules,
  ...minorRules,
]
const sieve = new RuleSieve(urgencyRules)
/** An emergency is told in a few words. Of a letter only the beginning counts, and what is said to happen now. */
const LONG_TEXT = 160
const BEGINNING = 65
const NOW = /现在正?|正在|刚刚|刚才|此刻|快来人|快来救|快救/g
const NOW_REACH = 30
const SENTENCE_END = /[。！？!?；;\n]/
const LEVELS: Readonly<Record<UrgencyKind, 'emergency' | 'urgent' | 'care'>> = {
  life_danger: 'emergency',
  self_harm: 'emergency',
  threat: 'emergency',
  utilities_down: 'urgent',
  group_event: 'urgent',
  minor: 'care',
}
const BASIS = {
  emergency: '条例第十一条第一项',
  urgent: '条例第十九条、第二十九条',
  care: '未成年人保护法',
  none: null,
} as const

/**
 * What in a text cannot wait, with the words that say so. Rules find what they were written for and explain it; a small model
 * finds what is like it in other words. Wrong alarms cost a look, a missed one may cost a life (measured in docs/triage.md).
 */
export function findUrgency(text: string): Urgency {
  const folded = foldText(text).replace(/[ \t]+/g, '')
  const sentences = tellingSentences(folded)
  const signals: UrgencySignal[] = sieve.worthTrying(sentences).flatMap((rule) => {
    const words = firstSaying(rule, sentences)
    return words === undefined ? [] : [{ kind: rule.kind, rule: rule.rule, words, lines: rule.lines }]
  })
  if (signals.length === 0) signals.push(...estimated(folded))
  const level =
    (['emergency', 'urgent', 'care'] as const).find((one) => signals.some((signal) => LEVELS[signal.kind] === one)) ??
    'none'
  const lines = [...new Set(signals.flatMap((signal): EmergencyLine[] => signal.lines))].sort()
  return { level, signals, lines, basis: BASIS[level] }
}

const LINES: Readonly<Record<UrgencyKind, EmergencyLine[]>> = {
  life_danger: ['110', '119', '120'],
  self_harm: ['110', '120'],
  threat: ['110'],
  utilities_down: [],
  group_event: ['110'],
  minor: ['110'],
}

/** The sentences the model learned from have up to thirty characters. What is twice as long and more it must be surer of; letters it is not asked about. */
const FEW_WORDS = 60
/** From this probability on the model alone marks a text. */
const SURE_ENOUGH = { told: 0.5, toldAtLength: 0.75, askedOrFeared: 0.85 }

function estimated(folded: string): UrgencySignal[] {
  if (folded.length > LONG_TEXT) return []
  const needed =
    FEARED.test(folded) || PAST.test(folded)
      ? SURE_ENOUGH.askedOrFeared
      : folded.length > FEW_WORDS
        ? SURE_ENOUGH.toldAtLength
        : SURE_ENOUGH.told
  const { kind, probability } = estimateUrgency(folded)
  return probability < needed ? [] : [{ kind, rule: 'model', words: folded.slice(0, 30), lines: LINES[kind] }]
}

function firstSaying(rule: UrgencyRule, sentences: readonly string[]): string | undefined {
  for (const sentence of sentences) {
    const match = rule.when.exec(sentence)
    if (match && !rule.unless?.test(clauseAround(sentence, match.index, match.index + match[0].length)))
      return match[0].slice(0, 30)
  }
  return undefined
}

/** What of a text may tell an emergency: all of a few words; of a letter its beginning and what stands beside a word for now. */
function tellingSentences(text: string): string[] {
  const parts =
    text.length <= LONG_TEXT
      ? [text]
      : [
          text.slice(0, BEGINNING),
          ...[...text.matchAll(NOW)].map(({ index }) =>
            text.slice(Math.max(BEGINNING, index - NOW_REACH), index + NOW_REACH),
          ),
        ]
  return parts.flatMap((part) => part.split(SENTENCE_END)).filter((sentence) => sentence !== '')
}

/** From the comma before to the comma behind the match, where what turns its meaning would stand. */
function clauseAround(sentence: string, from: number, to: number): string {
  const start = sentence.lastIndexOf(',', from) + 1
  const end = sentence.indexOf(',', to)
  return sentence.slice(start, end < 0 ? sentence.length : end)
}
