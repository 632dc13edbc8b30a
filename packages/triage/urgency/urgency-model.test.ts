import { expect, it } from 'vitest'
import { TextScorer } from '../category/text-scorer.ts'
import { findUrgency } from './find-urgency.ts'
import { estimateWith, examples, learn } from './urgency-model.ts'

const FOLDS = 5
const SURE = 0.5

it('finds, with the rules, at least 96 of 100 urgent sentences that the model has not seen', () => {
  const sentences = examples()
  const missed = [...Array(FOLDS).keys()].flatMap((fold) => {
    const scorer = new TextScorer(learn(sentences.filter((_, i) => i % FOLDS !== fold)))
    return sentences.filter(
      ({ kind, text }, i) =>
        i % FOLDS === fold &&
        kind !== 'calm' &&
        estimateWith(scorer, text).probability < SURE &&
        findUrgency(text).signals.every(({ rule }) => rule === 'model'),
    )
  })
  const urgent = sentences.filter(({ kind }) => kind !== 'calm')
  expect(missed.length / urgent.length).toBeLessThanOrEqual(0.04)
}, 300_000)
