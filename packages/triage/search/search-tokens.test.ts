import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchTerms, toTsQuery } from './search-terms.ts'
import { searchTokens } from './search-tokens.ts'

/** What the database does: every term must have one list all of whose tokens the document holds. */
function finds(typed: string, document: string): boolean {
  const held = new Set(searchTokens(document))
  return searchTerms(typed).every((term) => term.some((all) => all.every((token) => held.has(token))))
}

const WANGJING = '朝阳区望京街道花家地北里社区12号楼停水三天，重庆路口的WiFi也断了'

describe('Chinese full-text search without a database extension', () => {
  it.each([
    ['a word', '停水'],
    ['a single character', '楼'],
    ['a stretch across words', '京街道花'],
    ['a number', '12'],
    ['letters of a word in Latin script', 'wifi'],
    ['pinyin first letters of a word', 'ts'],
    ['pinyin first letters across words', 'wjjdhjd'],
    ['a reading that depends on the word (重庆 = cq)', 'cq'],
    ['traditional script', '朝陽區'],
    ['full-width digits', '１２号'],
    ['two things at once', '望京 停水'],
  ])('finds by %s', (_, typed) => expect(finds(typed, WANGJING)).toBe(true))

  it.each(['水停', '朝阳区西', 'zzz', '停电', '望京 停电'])('does not find what is not there: %s', (typed) =>
    expect(finds(typed, WANGJING)).toBe(false),
  )

  it('finds a simplified query in a traditional text', () => expect(finds('电梯坏了', '電梯壞了')).toBe(true))

  it('leaves pinyin out on request', () =>
    expect(searchTokens(WANGJING, { initials: false }).some((token) => token.startsWith('~'))).toBe(false))

  it('finds every text by each of its own stretches of Chinese', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'停水电梯坏了望京街道重庆行'), { minLength: 2, maxLength: 20 }),
        fc.nat(),
        fc.nat(),
        (characters, a, b) => {
          const text = characters.join('')
          const from = a % text.length
          return finds(text.slice(from, from + 1 + (b % (text.length - from))), text)
        },
      ),
    ))

  it('writes a tsquery with quotes doubled and an empty one for nothing', () => {
    expect(toTsQuery(searchTerms('停水 wj'))).toBe("('停水') & ('wj' | '~wj')")
    expect(toTsQuery([[["o'neil"]]])).toBe("('o''neil')")
    expect(toTsQuery(searchTerms('，。！'))).toBe('')
  })
})
