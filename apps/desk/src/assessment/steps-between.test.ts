import { expect, it } from 'vitest'
import { stepsBetween } from './steps-between.ts'

const scored = (response: number, resolution: number, deductions: number, bonuses: number) => ({
  parts: [{ measure: 'response', points: response }, { measure: 'resolution', points: resolution }], deductions, bonuses, figures: { score: response + resolution - deductions + bonuses, volume: 1, valid: 1, contacted: 1, solved: 1, satisfied: 1, values: {} },
})

it('steps lead from the best score to the unit’s, the largest loss first, and leave out what does not differ', () => {
  const [best, row] = [scored(10, 50, 0, 1), scored(10, 40, 2, 4)]
  const steps = stepsBetween(best, row)
  expect(steps.map(({ measure, from, to }) => [measure, to - from])).toEqual([['resolution', -10], ['deductions', -2], ['bonuses', 3]])
  expect([steps[0]!.from, steps.at(-1)!.to]).toEqual([best.figures.score, row.figures.score])
})
