import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hideSmall } from './hide-small.ts'

describe('small numbers of a published table', () => {
  it.each([
    [
      [120, 30, 7],
      [120, 30, 7],
    ],
    [
      [120, 4, 2],
      [120, null, null],
    ],
    [
      [120, 30, 3],
      [120, null, null],
    ],
    [
      [120, 30, 0],
      [120, 30, 0],
    ],
    [[3], [null]],
    [[], []],
  ])('%j are shown as %j', (counts, shown) => expect(hideSmall(counts, 5)).toEqual(shown))

  it('never stand open, nor can the total give a single one away', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 20 }), fc.integer({ min: 1, max: 20 }), (counts, least) => {
        const shown = hideSmall(counts, least)
        expect(shown.every((count, index) => count === null || count === counts[index])).toBe(true)
        expect(shown.some((count) => count !== null && count > 0 && count < least)).toBe(false)
        const hidden = shown.filter((count) => count === null).length
        expect(hidden !== 1 || counts.filter((count) => count > 0).length === 1).toBe(true)
      }),
    )
  })
})
