import { describe, expect, it } from 'vitest'
import { calmSentences } from '../seed/calm-sentences.ts'
import { seedSentences } from '../seed/seed-sentences.data.ts'
import { featureWords } from '../features/extract-features.ts'
import { readText } from './bayes-features.ts'
import { NaiveBayes, type Example } from './naive-bayes.ts'
import { parseSeeds } from './starter-classifier.ts'

const examples = parseSeeds(seedSentences).map(({ path, text }) => ({ label: path, text }))

/** What the tables stand for, written down plainly: every feature a string. */
function plainly(learned: readonly Example[], text: string): number[] {
  const labels = [...new Set(learned.map(({ label }) => label))].sort()
  const pairsOf = (joined: string): string[] =>
    [...Array(Math.max(0, joined.length - 1)).keys()].map((i) => joined.slice(i, i + 2))
  const places = (of: string): Map<string, number> => {
    const words = featureWords(of)
    const found = new Map<string, number>()
    const note = (feature: string, position: number): void => {
      if (!found.has(feature)) found.set(feature, 1 + 4 * Math.exp(-position / 20))
    }
    words.reduce((position, word) => {
      if (word.length > 1) note(word, position)
      return position + word.length
    }, 0)
    pairsOf(words.join('')).forEach(note)
    return found
  }
  const read = learned.map((example) => ({ label: example.label, features: [...places(example.text).keys()] }))
  const features = new Set(read.flatMap((one) => one.features))
  const timesIn = (label: string, feature: string): number =>
    read.filter((one) => one.label === label && one.features.includes(feature)).length
  const inAll = labels.map((label) =>
    read.filter((one) => one.label === label).reduce((sum, one) => sum + one.features.length, 0),
  )
  const known = [...places(text)].filter(([feature]) => features.has(feature))
  const weight = known.reduce((sum, [, importance]) => sum + importance, 0)
  const sums = labels.map(
    (label) =>
      known.reduce((sum, [feature, importance]) => {
        const scores = labels.map((other, j) =>
          Math.log((timesIn(other, feature) + 0.1) / (inAll[j]! + 0.1 * features.size)),
        )
        return sum + (scores[labels.indexOf(label)]! - scores.reduce((a, b) => a + b, 0) / labels.length) * importance
      }, 0) / (Math.sqrt(weight) || 1),
  )
  const powers = sums.map((sum) => Math.exp(sum - Math.max(...sums)))
  return powers.map((power) => power / powers.reduce((a, b) => a + b, 0))
}

describe('naive Bayes', () => {
  it('answers what the same reckoning with plain strings answers', () => {
    const learned = examples.filter((_, i) => i % 12 === 0)
    const model = new NaiveBayes(learned)
    for (const text of [
      ...calmSentences.split('\n').filter((_, i) => i % 30 === 0),
      '社区社区',
      '',
      '3号楼abc停水了',
    ]) {
      const expected = plainly(learned, text)
      const furthest = Math.max(
        ...model.probabilities(readText(text)).map((probability, k) => Math.abs(probability - expected[k]!)),
      )
      expect({ text, isSame: furthest < 1e-9 }).toEqual({ text, isSame: true })
    }
  })

  it('knows a text by one pair of characters, and not one that holds none of its own', () => {
    const model = new NaiveBayes([
      { label: 'a', text: '路灯不亮' },
      { label: 'b', text: '停水' },
    ])
    expect(model.knows(readText('小区的路灯'))).toBe(true)
    expect(model.knows(readText('咨询'))).toBe(false)
    expect([...model.probabilities(readText('咨询'))]).toEqual([0.5, 0.5])
  })

  it('names the words that speak for a label, each once', () => {
    const model = new NaiveBayes(examples)
    const words = model.wordsFor('市政公用>供水', readText('小区停水了，停水三天，自来水公司没有通知'))
    expect(words).toContain('停水')
    expect(words.filter((word) => word === '停水')).toHaveLength(1)
  })
})
