import { expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'

it('counts accuracy, F1 of each label, their mean, and how far stated probability is from the share right', () => {
  const judged = [
    { truth: 'a', proposed: 'a', probability: 0.95 },
    { truth: 'a', proposed: 'b', probability: 0.55 },
    { truth: 'b', proposed: 'b', probability: 0.95 },
    { truth: 'b', proposed: 'b', probability: 0.55 },
  ]
  const result = evaluate(judged)
  expect(result).toMatchObject({ n: 4, accuracy: 0.75 })
  expect(result.perLabel['a']).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, messages: 2 })
  expect(result.perLabel['b']!.f1).toBeCloseTo(0.8)
  expect(result.macroF1).toBeCloseTo((2 / 3 + 0.8) / 2)
  // Band 0.9: stated 1.9, right 2. Band 0.5: stated 1.1, right 1.
  expect(result.ece).toBeCloseTo((0.1 + 0.1) / 4)
})

it('gives zeros and no division by zero for nothing', () =>
  expect(evaluate([])).toEqual({ n: 0, accuracy: 0, macroF1: 0, perLabel: {}, ece: 0 }))
