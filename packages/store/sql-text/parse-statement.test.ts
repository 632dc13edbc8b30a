import { describe, expect, it } from 'vitest'
import { parseStatement } from './parse-statement.ts'

describe('parseStatement', () => {
  it('numbers parameters in the order they first appear; a name used twice has one number', () => {
    const { text, order } = parseStatement('select :b, :a where x = :b;\n')
    expect(text).toBe('select $1, $2 where x = $1')
    expect(order).toEqual(['b', 'a'])
  })

  it.each([
    ['select :ids::uuid[]', 'select $1::uuid[]', ['ids']],
    ['select x::text, y :: int', 'select x::text, y :: int', []],
    [`select '12:30', ':no', "a:b", $$:no$$ -- :no\n`, `select '12:30', ':no', "a:b", $$:no$$ -- :no`, []],
    ['select a[1:n], b[:low:5]', 'select a[1:n], b[$1:5]', ['low']],
    [`select jsonb_build_object('k', :v), x->:path`, `select jsonb_build_object('k', $1), x->$2`, ['v', 'path']],
    ['select f(a => :a, b := :b)', 'select f(a => $1, b := $2)', ['a', 'b']],
  ])('leaves casts, slices, literals and comments alone: %s', (sql, text, order) => {
    expect(parseStatement(sql)).toMatchObject({ text, order })
  })

  it('reads types and nullable parameters from the header and takes those lines out', () => {
    const parsed = parseStatement(
      `-- Why it is so.\n-- :param event OrderEvent from '@shaoying/domain'\n-- :column state Record<string, number>\n-- :nullable note, at\nselect :event, :note, :at`,
    )
    expect(parsed.text).toBe('-- Why it is so.\n\n\n\nselect $1, $2, $3')
    expect(parsed.paramTypes.get('event')).toEqual({ type: 'OrderEvent', from: '@shaoying/domain' })
    expect(parsed.columnTypes.get('state')).toEqual({ type: 'Record<string, number>' })
    expect([...parsed.nullableParams]).toEqual(['note', 'at'])
  })

  it('takes ! and ? off the names of columns', () => {
    const parsed = parseStatement('select count(*) as "total!", u.name as "unitName?" from t left join u using (id)')
    expect(parsed.text).toBe('select count(*) as "total", u.name as "unitName" from t left join u using (id)')
    expect([...parsed.neverNull]).toEqual(['total'])
    expect([...parsed.maybeNull]).toEqual(['unitName'])
    expect(parsed.hasOuterJoin).toBe(true)
  })

  it('refuses header lines it does not understand, and names the statement does not have', () => {
    expect(() => parseStatement('-- :parm a string\nselect :a')).toThrow('Not understood')
    expect(() => parseStatement('-- :param b string\nselect :a')).toThrow('parameter :b')
    expect(() => parseStatement('-- :nullable c\nselect :a')).toThrow('parameter :c')
  })
})
