import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { calmSentences } from '../seed/calm-sentences.ts'
import { seedSentences } from '../seed/seed-sentences.data.ts'
import { urgentSentences } from '../seed/urgent-sentences.data.ts'
import { withMessages } from '../testing/shared-data.ts'
import { urgencyRules } from './find-urgency.ts'
import { neededCharacters } from './needed-characters.ts'
import { RuleSieve } from './rule-sieve.ts'

const sieve = new RuleSieve(urgencyRules)

/** Rules that match a text and were not to be tried. */
const wronglyLeftOut = (text: string): string[] => {
  const tried = new Set(sieve.worthTrying([text]))
  return urgencyRules.filter((rule) => !tried.has(rule) && rule.when.test(text)).map(({ rule }) => rule)
}

describe('rules that need not be tried', () => {
  it.each<[RegExp, string]>([
    [/着火/, '着火'],
    [/(着|起)火(?!锅)/, '着火起'],
    [/漏气|没(有)?电/, '漏气没电'],
    [/电梯[^,。]{0,6}坠/, '电梯坠'],
    [/[零一二]{1,2}度/, '零一二度'],
    [/(?<=亲戚)侵犯/, '侵犯'],
  ])('%s needs one of its characters', (expression, characters) => {
    const needed = [...(neededCharacters(expression) ?? [])]
    expect(needed.length).toBeGreaterThan(0)
    expect(needed.filter((character) => !characters.includes(character))).toEqual([])
  })

  it.each([/a?b*/, /[^,]/, /救命|.*/, /火/i, /(拿|持){0,2}/])('%s needs none', (expression) =>
    expect(neededCharacters(expression)).toBeNull(),
  )

  it('leave out no rule that matches: every sentence of the project, whole and in pieces', () => {
    const sentences = [
      urgentSentences,
      calmSentences,
      seedSentences,
      readFileSync(new URL('./testing/urgent-held-out.txt', import.meta.url), 'utf8'),
    ].flatMap((file) => file.split('\n'))
    expect(sentences.length).toBeGreaterThan(1400)
    for (const sentence of sentences)
      for (const text of [sentence, ...sentence.split(/[,，。]/)]) expect(wronglyLeftOut(text)).toEqual([])
  })

  it('spare most of the work: of a calm sentence at most a third of the rules are tried', () => {
    const calm = calmSentences.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
    const tried = calm.reduce((sum, text) => sum + sieve.worthTrying([text]).length, 0)
    expect(tried / calm.length / urgencyRules.length).toBeLessThan(0.34)
  })

  withMessages('messages_raw', (messages) => {
    it('leave out no rule that matches a real letter', () => {
      for (const { text } of messages) expect(wronglyLeftOut(text!.slice(0, 300))).toEqual([])
    })
  })
})
