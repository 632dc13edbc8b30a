import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { calmSentences } from '../seed/calm-sentences.ts'
import { urgentSentences } from '../seed/urgent-sentences.data.ts'
import { withMessages } from '../testing/shared-data.ts'
import { findUrgency } from './find-urgency.ts'

const pairs = (file: string): { kind: string; text: string }[] =>
  lines(file)
    .map((line) => line.split('\t'))
    .map(([kind, text]) => ({ kind: kind!, text: text! }))
const lines = (file: string): string[] => file.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
const missed = (sentences: { text: string }[]): string[] =>
  sentences.filter(({ text }) => findUrgency(text).level === 'none').map(({ text }) => text)

describe('urgency and care', () => {
  it('marks at least 98 of 100 of the 560 urgent sentences written for it', () => {
    const sentences = pairs(urgentSentences)
    expect(sentences.length).toBeGreaterThan(500)
    expect(missed(sentences).length / sentences.length).toBeLessThanOrEqual(0.02)
  })

  it('marks at least 95 of 100 of the sentences that neither rules nor model were made from', () => {
    const sentences = pairs(readFileSync(new URL('./testing/urgent-held-out.txt', import.meta.url), 'utf8'))
    expect(missed(sentences).length / sentences.length).toBeLessThanOrEqual(0.05)
  })

  it('leaves at least 95 of 100 calm sentences with alarming words alone', () => {
    const calm = lines(calmSentences)
    expect(calm.filter((text) => findUrgency(text).level !== 'none').length / calm.length).toBeLessThanOrEqual(0.05)
  })

  it.each([
    ['三楼着火了，快来人', 'emergency', '119'],
    ['我不想活了', 'emergency', '120'],
    ['他扬言要杀了我全家', 'emergency', '110'],
    ['高速上刚出车祸，有人被夹住了', 'emergency', '122'],
  ])('hands an emergency over to its line: %s', (text, level, line) => {
    const found = findUrgency(text)
    expect(found.level).toBe(level)
    expect(found.lines).toContain(line)
    expect(found.basis).toBe('条例第十一条第一项')
  })

  it('says with which words', () =>
    expect(findUrgency('家里停水三天了').signals[0]).toMatchObject({ kind: 'utilities_down', rule: 'water_off' }))

  it('puts utilities down to the top without an emergency line, and a child in need under care', () => {
    expect(findUrgency('家里停水三天了')).toMatchObject({ level: 'urgent', lines: [] })
    expect(findUrgency('我女儿被老师体罚')).toMatchObject({ level: 'care' })
  })

  it('takes a danger that is feared, past or asked about for what it is', () => {
    for (const text of ['楼道堆物存在火灾隐患', '去年这里着过火', '请问停电检修什么时候结束'])
      expect(findUrgency(text).level).toBe('none')
  })

  withMessages('messages_raw', (messages) => {
    it('marks fewer than 4 of 100 real letters, of which about half rightly (read: docs/triage.md)', () => {
      const marked = messages.filter((message) => findUrgency(message['text']!).level !== 'none')
      expect(marked.length / messages.length).toBeLessThan(0.04)
    })
  })
})
