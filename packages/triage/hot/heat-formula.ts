/** What is known of an issue when its heat is worked out. Shares are 0–1. */
export interface IssueFacts {
  messages: number
  /** Different people; copies of one text count as one where people are not known. */
  people: number
  /** Messages in the latest window ÷ messages in the window before, plus one each, so that quiet before does not divide by zero. */
  growth: number
  /** Share of messages in strong words. */
  mood: number
  /** Share of its messages not solved; null where nothing is known of solving. */
  unsolved: number | null
  /** Mean likeness of its messages: how surely it is one issue and not one way of writing. */
  oneness: number
}

/**
 * Heat = weighted sum of the terms × oneness ÷ its reference (at most 1). A city's pack may carry its own numbers.
 * `damped` terms enter as the logarithm to base 2 of one more than the number.
 */
export interface HeatFormula {
  terms: { fact: 'messages' | 'people' | 'growth' | 'mood' | 'unsolved'; weight: number; damped: boolean }[]
  /** An issue as one as this counts in full. */
  onenessReference: number
  /** Days of the latest window, and of the one before. */
  windowDays: number
  /** From this heat on the issue raises an alarm of the level; highest first. */
  alarms: { level: 'red' | 'orange' | 'yellow'; from: number }[]
}

export const DEFAULT_HEAT: HeatFormula = {
  terms: [
    { fact: 'people', weight: 10, damped: true },
    { fact: 'messages', weight: 2, damped: true },
    { fact: 'growth', weight: 3, damped: true },
    { fact: 'mood', weight: 5, damped: false },
    { fact: 'unsolved', weight: 5, damped: false },
  ],
  onenessReference: 0.2,
  windowDays: 7,
  alarms: [
    { level: 'red', from: 60 },
    { level: 'orange', from: 45 },
    { level: 'yellow', from: 30 },
  ],
}

export interface Heat {
  heat: number
  alarm: 'red' | 'orange' | 'yellow' | null
  /** What each term gave, in points, for the explanation beside the number. */
  parts: { fact: string; value: number; points: number }[]
}

/** Heat with its working. */
export function heatOf(facts: IssueFacts, formula: HeatFormula = DEFAULT_HEAT): Heat {
  const factor = Math.min(1, facts.oneness / formula.onenessReference)
  const parts = formula.terms.map(({ fact, weight, damped }) => {
    const value = facts[fact] ?? 0
    return { fact, value, points: weight * (damped ? Math.log2(1 + value) : value) * factor }
  })
  const heat = Math.round(parts.reduce((sum, part) => sum + part.points, 0) * 10) / 10
  return { heat, alarm: formula.alarms.find(({ from }) => heat >= from)?.level ?? null, parts }
}
