import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BinaryColumns, type ColumnType } from './binary-columns.ts'
import { openPool, type Pool } from './pool.ts'
import { createTestDatabase } from './testing/test-database.ts'

let pool: Pool
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  pool = openPool(database.url)
  drop = () => database.drop()
})
afterAll(async () => {
  await pool.end()
  await drop()
})

/** What PostgreSQL reads out of a column, as its own text. */
async function readBack(type: ColumnType, values: readonly unknown[]): Promise<readonly (string | null)[]> {
  const column = new BinaryColumns().column(type, values, (value) => value)
  const { rows } = await pool.query<{ text: string | null }>({
    text: `select v::text as text from unnest($1::${type}[]) with ordinality as u (v, no) order by no`,
    values: [column],
  })
  return rows.map(({ text }) => text)
}

describe('columns as PostgreSQL’s binary arrays', () => {
  it.each<[ColumnType, readonly unknown[], readonly (string | null)[]]>([
    ['text', ['诉求', '', null, '"\\,{}\n', 'a😀'], ['诉求', '', null, '"\\,{}\n', 'a😀']],
    ['integer', [0, -1, 2_147_483_647, undefined], ['0', '-1', '2147483647', null]],
    ['boolean', [true, false, null], ['true', 'false', null]],
    ['uuid', ['01a22d85-2c91-7110-9fcb-0141e22273d8', null], ['01a22d85-2c91-7110-9fcb-0141e22273d8', null]],
    ['bytea', ['', '00ff10'], ['\\x', '\\x00ff10']],
    [
      'timestamptz',
      ['2026-03-02T01:00:00Z', '1999-12-31T23:59:59Z', '1900-01-01T00:00:00Z', '9999-12-31T23:59:59Z', null],
      ['2026-03-02 01:00:00+00', '1999-12-31 23:59:59+00', '1900-01-01 00:00:00+00', '9999-12-31 23:59:59+00', null],
    ],
    ['jsonb', [{ a: [1, '二'] }, [], 'x', null], ['{"a": [1, "二"]}', '[]', '"x"', null]],
    ['text', [], []],
  ])('%s: %j', async (type, values, texts) => {
    expect(await readBack(type, values)).toEqual(texts)
  })

  it('many columns of one writer keep their values, however large they grow', async () => {
    const bytes = new BinaryColumns()
    const long = 'ä'.repeat(50_000)
    const columns = [
      bytes.column('text', ['first'], (value) => value),
      bytes.column('text', [long], (value) => value),
      bytes.column('integer', [7], (value) => value),
    ]
    const { rows } = await pool.query<{ a: string; b: string; c: number }>({
      text: 'select * from unnest($1::text[], $2::text[], $3::integer[]) as u (a, b, c)',
      values: columns,
    })
    expect(rows).toEqual([{ a: 'first', b: long, c: 7 }])
  })

  it.each<[ColumnType, string]>([
    ['uuid', '01a22d85'],
    ['uuid', 'zz'.repeat(16)],
    ['timestamptz', 'yesterday'],
  ])('%s %s is refused before it is sent', (type, value) => {
    expect(() => new BinaryColumns().column(type, [value], (given) => given)).toThrow(RangeError)
  })
})
