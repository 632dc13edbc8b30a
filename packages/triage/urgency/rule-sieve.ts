import { neededCharacters } from './needed-characters.ts'
import type { UrgencyRule } from './urgency.ts'

/** The rules that could match a text at all, by the characters that it holds. Keeps its working memory between texts. */
export class RuleSieve {
  private readonly rules: readonly { rule: UrgencyRule; needed: Uint16Array | null }[]
  private readonly stamps = new Uint32Array(0x10000)
  private stamp = 0

  constructor(rules: readonly UrgencyRule[]) {
    this.rules = rules.map((rule) => {
      const needed = neededCharacters(rule.when)
      return { rule, needed: needed && Uint16Array.from(needed, (character) => character.charCodeAt(0)) }
    })
  }

  /** In the order of the rules; never leaves out one that matches. */
  worthTrying(sentences: readonly string[]): UrgencyRule[] {
    const { stamps } = this
    const stamp = ++this.stamp
    for (const sentence of sentences) for (let i = 0; i < sentence.length; i++) stamps[sentence.charCodeAt(i)] = stamp
    const found: UrgencyRule[] = []
    for (const { rule, needed } of this.rules)
      if (needed === null || needed.some((code) => stamps[code] === stamp)) found.push(rule)
    return found
  }
}
