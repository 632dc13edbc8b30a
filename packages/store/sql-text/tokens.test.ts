import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitStatements } from './split-statements.ts'
import { tokenizeSql } from './tokens.ts'

const special = (sql: string): string[] =>
  tokenizeSql(sql)
    .filter((token) => token.kind !== 'code')
    .map((token) => token.text)

describe('tokenizeSql', () => {
  it.each([
    [`select 'a''b' from t`, [`'a''b'`]],
    [`select E'it\\'s' || e'\\\\', 'plain\\'`, [`'it\\'s'`, `'\\\\'`, `'plain\\'`]],
    [`select $$it's$$, $body$ $$ $body$, a$b$c`, [`$$it's$$`, `$body$ $$ $body$`]],
    [`select "a""b" -- 'not a string'\n, 1`, [`"a""b"`, `-- 'not a string'`]],
    [`select /* outer /* inner */ 'still' */ 1`, [`/* outer /* inner */ 'still' */`]],
    [`select $1, $2`, []],
  ])('finds literals, quoted names and comments in %s', (sql, expected) => {
    expect(special(sql)).toEqual(expected)
  })

  it('says at which line an unfinished piece begins', () => {
    expect(() => tokenizeSql(`select 1,\n 'open`)).toThrow('line 2')
    expect(() => tokenizeSql('select /* open')).toThrow('line 1')
  })

  it('gives back the text when the pieces are put together, whatever it is', () => {
    const piece = fc.constantFrom(
      `'a'`,
      `"b"`,
      '-- c\n',
      '/* d */',
      '$$e$$',
      ':name',
      '::text',
      ';',
      ' ',
      'select',
      '$1',
      `E'\\''`,
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const sql = pieces.join(' ')
        expect(
          tokenizeSql(sql)
            .map((token) => token.text)
            .join(''),
        ).toBe(sql)
      }),
    )
  })
})

describe('splitStatements', () => {
  it('splits at semicolons that end statements, and drops pieces of only comments', () => {
    const sql = `-- a;b\nselect ';' ; do $$ begin; end $$;\n-- the end\n;`
    expect(splitStatements(sql)).toEqual([`-- a;b\nselect ';'`, 'do $$ begin; end $$'])
  })
})
