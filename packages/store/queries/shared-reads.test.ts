import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPool, type Pool } from '../pool.ts'
import { createTestDatabase } from '../testing/test-database.ts'
import { readAs, type ReaderQuery } from './as-reader.ts'
import type { ReaderScope } from './reader-scope.ts'
import { ReadersOverrun } from './shared-reads.ts'

let pool: Pool
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  pool = openPool(database.url, { role: 'shaoying_reader', max: 1, statementTimeoutMs: 300 })
})
afterAll(async () => {
  await pool.end()
  await drop()
})

const scopeOf = (personId: string): ReaderScope => ({
  cityId: 'yx',
  reach: 'units',
  unitIds: [personId],
  districtIds: [],
  supervisedDistrictIds: [],
  servedUnitIds: [],
  personId,
  orderId: null,
})
const who: ReaderQuery<{ who: string; moment: string; units: string }> = {
  name: 'who',
  text: `select reader_person() as who, now()::text as moment, array_to_string(reader_units(), ',') as units`,
  values: [],
}
const failing: ReaderQuery<never> = { name: '', text: 'select 1 / 0', values: [] }
const slow: ReaderQuery<never> = { name: '', text: 'select pg_sleep(2)', values: [] }

describe('readers who share a connection', () => {
  it('go in one message when more come than there are connections, and each reads with their own eyes', async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, index) => readAs(pool, scopeOf(`p${index}`), who, who)),
    )
    answers.forEach(([[first], [second]], index) =>
      expect([first!.who, first!.units, second!.who]).toEqual([`p${index}`, `p${index}`, `p${index}`]),
    )
    expect(new Set(answers.map(([[row]]) => row!.moment)).size).toBe(1)
  })

  it('fail alone: the questions of those before and behind are answered', async () => {
    const settled = await Promise.allSettled([
      readAs(pool, scopeOf('a'), who),
      readAs(pool, scopeOf('b'), who, failing),
      readAs(pool, scopeOf('c'), who),
      readAs(pool, scopeOf('d'), slow),
      readAs(pool, scopeOf('e'), who),
      readAs(pool, scopeOf('f'), { name: 'no-such', text: 'select no_such_column', values: [] }),
      readAs(pool, scopeOf('g'), who),
    ])
    expect(
      settled.map((one) =>
        one.status === 'fulfilled'
          ? (one.value as readonly (readonly { who: string }[])[])[0]![0]!.who
          : (one.reason as { code: string }).code,
      ),
    ).toEqual(['a', '22012', 'c', '57014', 'e', '42703', 'g'])
  })

  it('leave nothing behind: the next one on the connection has only their own scope', async () => {
    await Promise.all([readAs(pool, scopeOf('a'), who), readAs(pool, scopeOf('b'), who)])
    const { rows } = await pool.query(`select coalesce(current_setting('shaoying.person', true), '') as person`)
    expect(rows).toEqual([{ person: '' }])
  })

  it('are told at once when a thousand wait already', async () => {
    const many = Array.from({ length: 1100 }, (_, index) =>
      readAs(pool, scopeOf(`p${index}`), who).then(
        ([[row]]) => row!.who,
        (error: unknown) => error,
      ),
    )
    const answers = await Promise.all(many)
    expect(answers.slice(0, 1000)).toEqual(Array.from({ length: 1000 }, (_, index) => `p${index}`))
    expect(answers.slice(1000).every((answer) => answer instanceof ReadersOverrun)).toBe(true)
  })
})
