import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatOrderNumber, isOrderNumberFormat } from './order-number.ts'

describe('formatOrderNumber', () => {
  it('writes the day and the number of the day into the city’s form', () => {
    expect(formatOrderNumber('BJ{date}{number:6}', '2026-11-21', 42)).toBe('BJ20261121000042')
    expect(formatOrderNumber('{number:2}/{date}', '2026-11-21', 7)).toBe('07/20261121')
  })

  it('never gives two orders of one day the same number, however many there are', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(2_000_000), (a, b) => {
        fc.pre(a !== b)
        expect(formatOrderNumber('BJ{date}{number:6}', '2026-11-21', a)).not.toBe(
          formatOrderNumber('BJ{date}{number:6}', '2026-11-21', b),
        )
      }),
    )
  })

  it.each(['BJ{date}', '{number:6}', '{date}{date}{number:6}', 'BJ{date}{number}', '{date}{number:6}{', ''])(
    'does not accept %j as a form',
    (format) => {
      expect(isOrderNumberFormat(format)).toBe(false)
    },
  )
})
