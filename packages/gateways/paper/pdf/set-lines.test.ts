import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setLines, type SetLine } from './set-lines.ts'

/** Ten points a Chinese sign, six any other. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (/[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”]/u.test(sign) ? 10 : 6), 0)
const textOf = ({ runs }: SetLine): string => runs.map(({ text }) => text).join('')
const set = (text: string, width = 100, options = {}) =>
  setLines(text, widthOf, { width, indent: 0, isJustified: false, ...options })

describe('Chinese lines', () => {
  it('never begin with a closing sign: it takes half a square at the edge, or the sign before it comes along', () => {
    expect(set('一二三四五六七八九十，十二').map(textOf)).toEqual(['一二三四五六七八九', '十，十二'])
    expect(set('一二三四五六七八九，十一').map(textOf)).toEqual(['一二三四五六七八九，', '十一'])
  })

  it('never end with an opening sign', () => {
    expect(set('一二三四五六七八九（十一）').map(textOf)).toEqual(['一二三四五六七八九', '（十一）'])
  })

  it('let two neighbouring signs of punctuation share a square and a half', () => {
    expect(set('一），二')[0]!.width).toBe(10 + 5 + 10 + 10)
    expect(set('一。”（二')[0]!.width).toBe(10 + 5 + 5 + 10 + 10)
  })

  it('keep words and numbers whole, and break only what is longer than a line', () => {
    expect(set('解决率达到百分之九 98.21% 以上').map(textOf)).toEqual(['解决率达到百分之九', '98.21%以上'])
    expect(set('abcdefghijklmnopqrstuvwxyz').map(textOf)).toEqual(['abcdefghijklmnop', 'qrstuvwxyz'])
  })

  it('begin the first line where it is told to', () => {
    expect(set('一二', 100, { indent: 20 })[0]!.runs[0]!.x).toBe(20)
  })

  it('end at the right edge when they are full, whatever stands in them; the last does not', () => {
    const lines = set('一二三，四五 word 六七八九十一二三', 100, { isJustified: true })
    for (const { width } of lines.slice(0, -1)) expect(width === 100 || width === 95).toBe(true)
    expect([lines.length > 1, lines.at(-1)!.width < 100]).toEqual([true, true])
  })

  it('lose no sign and stay within the width', () => {
    const text = fc.string({
      unit: fc.constantFrom('一', '街', '，', '。', '（', '）', '“', '”', 'a', '7', ' ', '%'),
      maxLength: 80,
    })
    fc.assert(
      fc.property(text, fc.boolean(), (words, isJustified) => {
        const lines = set(words, 60, { isJustified })
        expect(lines.map(textOf).join('')).toBe(words.replace(/\s+/g, ''))
        expect(lines.filter((line) => line.runs.length > 1 && line.width > 75)).toEqual([])
      }),
    )
  })
})
