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
  it.each<[RegExp, string | null]>([
    [/着火/, '火'], [/(着|起)火(?!锅)/, '火'], [/漏气|没(有)?电/, '漏气没'], [/电梯[^,。]{0,6}坠/, '电梯坠'], [/[零一二]{1,2}度/, '度'], [/(?<=亲戚)侵犯/, '侵犯'],
    [/a?b*/, null], [/[^,]/, null], [/救命|.*/, null], [/火/i, null], [/(拿|持){0,2}/, null],
  ])('%s needs one of %s', (expression, needed) => {
    const found = neededCharacters(expression)
    if (needed === null) expect(found).toBeNull()
    else for (const character of found!) expect(needed).toContain(character)
    if (found) expect(found.size).toBeGreaterThan(0)
  })

  it('leave out no rule that matches: every sentence of the project, whole and in pieces', () => {
    const sentences = [urgentSentences, calmSentences, seedSentences, readFileSync(new URL('./testing/urgent-held-out.txt', import.meta.url), 'utf8')].flatMap((file) => file.split('\n'))
    expect(sentences.length).toBeGreaterThan(1400)
    for (const sentence of sentences) for (const text of [sentence, ...sentence.split(/[,，。]/)]) expect(wronglyLeftOut(text), text).toEqual([])
  })

  it('spare most of the work: of a calm sentence at most a third of the rules are tried', () => {
    const calm = calmSentences.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
    const tried = calm.reduce((sum, text) => sum + sieve.worthTrying([text]).length, 0)
    expect(tried / calm.length / urgencyRules.length).toBeLessThan(0.34)
  })

  withMessages('messages_raw', (messages) => {
    it('leave out no rule that matches a real letter', () => {
      for (const { text } of messages) expect(wronglyLeftOut(text!.slice(0, 300)), text!.slice(0, 40)).toEqual([])
    })
  })
})
