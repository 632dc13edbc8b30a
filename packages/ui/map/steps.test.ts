import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapSteps, stepEnds, stepOf } from './steps.ts'

test('nothing has no shade, the most the strongest', () => {
  const ends = stepEnds([0, 3, 9, 27, 1])
  expect([stepOf(0, ends), stepOf(27, ends)]).toEqual([0, mapSteps])
})

test('more is never paler', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { maxLength: 350 }), (values) => {
      const ends = stepEnds(values)
      const shades = values.toSorted((a, b) => a - b).map((value) => stepOf(value, ends))
      expect(shades.every((shade, index) => index === 0 || shade >= shades[index - 1]!)).toBe(true)
      expect(shades.every((shade, index) => (shade === 0) === (values.toSorted((a, b) => a - b)[index] === 0))).toBe(
        true,
      )
    }),
  )
})

test('one very busy area does not make all others pale', () => {
  const ends = stepEnds([1, 2, 3, 4, 1000])
  expect([1, 2, 3, 4, 1000].map((value) => stepOf(value, ends))).toEqual([1, 2, 3, 4, 5])
})
