import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPool } from './pool.ts'
import { createEmptyDatabase, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createEmptyDatabase()
  const pool = openPool(database.url)
  await pool.query(
    `DO $$ BEGIN CREATE ROLE pool_test_clerk; EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT pool_test_clerk TO CURRENT_USER`,
  )
  await pool.query('CREATE TABLE secret (id integer)')
  await pool.end()
})

afterAll(() => database.drop())

async function answer(sql: string, options: Parameters<typeof openPool>[1] = {}): Promise<unknown> {
  const pool = openPool(database.url, options)
  try {
    return Object.values((await pool.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0]
  } finally {
    await pool.end()
  }
}

describe('openPool', () => {
  it('gives every connection the rights of its role and no others', async () => {
    expect(await answer('SELECT current_user::text', { role: 'pool_test_clerk' })).toBe('pool_test_clerk')
    await expect(answer('SELECT * FROM secret', { role: 'pool_test_clerk' })).rejects.toThrow('permission denied')
  })

  it('refuses to work at all when the role cannot be taken on', async () => {
    await expect(answer('SELECT 1', { role: 'nobody_has_this_role' })).rejects.toThrow('does not exist')
  })

  it('cancels a statement that runs too long', async () => {
    await expect(answer('SELECT pg_sleep(5)', { statementTimeoutMs: 50 })).rejects.toThrow('statement timeout')
    expect(() => openPool(database.url, { statementTimeoutMs: -1 })).toThrow(RangeError)
  })

  it.each([
    [`SELECT timestamptz '2026-11-21 20:00:00.999+08'`, '2026-11-21T12:00:00Z'],
    [`SELECT ARRAY[timestamptz '2026-11-21 20:00:00+08', NULL]`, ['2026-11-21T12:00:00Z', null]],
    [`SELECT date '2026-02-03'`, '2026-02-03'],
    [`SELECT ARRAY[date '2026-02-03']`, ['2026-02-03']],
    [`SELECT 9007199254740991::int8`, 9007199254740991],
    [`SELECT ARRAY[1, NULL, 3]::int8[]`, [1, null, 3]],
    [`SELECT 1234567890123456789.50::numeric`, '1234567890123456789.50'],
    [`SELECT ARRAY[0.10, 2]::numeric[]`, ['0.10', '2']],
    [`SELECT '{"a": [1]}'::jsonb`, { a: [1] }],
  ])('reads %s exactly', async (sql, expected) => {
    expect(await answer(sql)).toEqual(expected)
  })

  it('refuses numbers and instants it cannot hold exactly', async () => {
    await expect(answer('SELECT 9007199254740993::int8')).rejects.toThrow('too large for an exact number')
    await expect(answer(`SELECT timestamptz 'infinity'`)).rejects.toThrow('Not an instant')
  })

  it('lives in UTC without just-in-time compilation', async () => {
    expect(await answer(`SELECT current_setting('timezone') || ' ' || current_setting('jit')`)).toBe('UTC off')
  })
})
