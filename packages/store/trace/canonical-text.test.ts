import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from './canonical-text.ts'

describe('canonical JSON', () => {
  it('is what RFC 8785 says, of any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, noUnicodeString: false } as never), (value) => {
        expect(canonicalText(value)).toBe(canonicalize(value))
      }),
      { numRuns: 2000 },
    )
  })

  it('of texts with every kind of character, and of many members', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: 'binary' }),
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.double({ noNaN: true, noDefaultInfinity: true }),
            fc.constant(undefined),
          ),
          { maxKeys: 40 },
        ),
        (value) => {
          expect(canonicalText(value)).toBe(canonicalize(value))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['', '""'],
    ['€"\\\n\u2028😀\ud800', String.raw`"€\"\\\n` + '\u2028😀' + String.raw`\ud800"`],
    [-0, '0'],
    [1e21, '1e+21'],
    [[undefined, null], '[null,null]'],
    [{ b: 1, a: { d: [], c: {} }, e: undefined }, '{"a":{"c":{},"d":[]},"b":1}'],
  ])('%j is written %s', (value, text) => {
    expect(canonicalText(value)).toBe(text)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is refused', (value) => {
    expect(() => canonicalText({ value })).toThrow(RangeError)
  })
})
