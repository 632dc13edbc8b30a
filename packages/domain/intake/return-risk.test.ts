import fc from 'fast-check'
import { expect, it } from 'vitest'
import { returnRisk, type UnitExperience } from './return-risk.ts'

const unit = (unitId: string, dispatched: number, lost: number, gained = 0): UnitExperience => ({
  unitId,
  dispatched,
  lost,
  gained,
  reworked: 0,
})

it('is unknown while nothing was dispatched', () =>
  expect(returnRisk([], 'a')).toEqual({ share: null, dispatched: 0, lost: 0, reworked: 0, insteadTo: [] }))

it('few dispatches say little, many say much', () => {
  const others = unit('b', 1000, 100)
  expect(returnRisk([unit('a', 2, 2), others], 'a').share).toBeLessThan(0.2)
  expect(returnRisk([unit('a', 200, 150), others], 'a').share).toBeGreaterThan(0.65)
})

it('names where such orders went instead, most first; only of a unit that lost some', () => {
  const experience = [unit('a', 10, 6), unit('b', 3, 0, 1), unit('c', 9, 0, 5)]
  expect(returnRisk(experience, 'a').insteadTo).toEqual([
    { unitId: 'c', gained: 5 },
    { unitId: 'b', gained: 1 },
  ])
  expect(returnRisk(experience, 'c').insteadTo).toEqual([])
})

it('always lies between what the unit did itself and what all did', () => {
  const counts = fc
    .integer({ min: 1, max: 500 })
    .chain((dispatched) =>
      fc.record({ dispatched: fc.constant(dispatched), lost: fc.integer({ min: 0, max: dispatched }) }),
    )
  fc.assert(
    fc.property(counts, counts, (own, rest) => {
      const mean = (own.lost + rest.lost) / (own.dispatched + rest.dispatched)
      const { share } = returnRisk([unit('a', own.dispatched, own.lost), unit('b', rest.dispatched, rest.lost)], 'a')
      expect(share).toBeGreaterThanOrEqual(Math.min(own.lost / own.dispatched, mean) - 1e-9)
      expect(share).toBeLessThanOrEqual(Math.max(own.lost / own.dispatched, mean) + 1e-9)
    }),
  )
})
