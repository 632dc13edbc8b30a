import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPool, type Pool } from '../pool.ts'
import { createTestDatabase } from '../testing/test-database.ts'
import { readAs, type ReaderQuery } from './as-reader.ts'
import { isStoreUnreachable } from './is-store-unreachable.ts'
import type { ReaderScope } from './reader-scope.ts'

let pool: Pool
let url = ''
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await createTestDatabase()
  url = database.url
  drop = () => database.drop()
})
beforeEach(() => {
  pool = openPool(url, { role: 'shaoying_reader', max: 1, statementTimeoutMs: 500 })
  return () => pool.end()
})
afterAll(() => drop())

const scope: ReaderScope = {
  cityId: 'yx',
  reach: 'units',
  unitIds: ['a', 'b'],
  districtIds: ['d'],
  supervisedDistrictIds: ['e'],
  servedUnitIds: ['a'],
  personId: "o'brien",
  orderId: null,
}
const settings: ReaderQuery<{ setting: string }> = {
  name: 'settings',
  text: `select concat_ws('|', reader_city(), reader_sees_city(), reader_units(), reader_districts(), reader_supervised_districts(), reader_served_units(), reader_person(), reader_order()) as setting`,
  values: [],
}
const number = (value: number, name = 'number'): ReaderQuery<{ n: number }> => ({
  name,
  text: 'select $1::integer as n',
  values: [value],
})

describe('a read on somebody’s behalf', () => {
  it('sees the scope it was given, and the next one another', async () => {
    expect(await readAs(pool, scope, settings)).toEqual([[{ setting: "yx|f|{a,b}|{d}|{e}|{a}|o'brien" }]])
    expect(
      await readAs(
        pool,
        { ...scope, reach: 'city', unitIds: [], districtIds: [], supervisedDistrictIds: [], servedUnitIds: [] },
        settings,
      ),
    ).toEqual([[{ setting: "yx|t|{}|{}|{}|{}|o'brien" }]])
    const orderId = '01a20000-0000-7000-8000-000000000001'
    expect(await readAs(pool, { ...scope, orderId }, settings)).toEqual([
      [{ setting: `yx|f|{a,b}|{d}|{e}|{a}|o'brien|${orderId}` }],
    ])
  })

  it('leaves nothing behind on its connection, whether it succeeded or failed', async () => {
    await readAs(pool, scope, settings)
    await expect(readAs(pool, scope, { name: '', text: 'select 1 / 0', values: [] })).rejects.toMatchObject({
      code: '22012',
    })
    const { rows } = await pool.query(`select current_setting('shaoying.city', true) as city, current_user as who`)
    expect(rows).toEqual([{ city: rows[0].city === null ? null : '', who: 'shaoying_reader' }])
  })

  it('answers several questions in their order, prepared once and asked often, with values of every kind', async () => {
    const list: ReaderQuery<{ items: string[]; nothing: null; at: string; yes: boolean }> = {
      name: 'list',
      text: 'select $1::text[] as items, $2::text as nothing, $3::timestamptz as at, $4::boolean as yes',
      values: [['a,b', '"q"', '\\', '', '中'], null, '2026-03-02T09:00:00+08:00', true],
    }
    for (const value of [1, 2, 3]) {
      expect(await readAs(pool, scope, number(value), list, number(value + 1))).toEqual([
        [{ n: value }],
        [{ items: ['a,b', '"q"', '\\', '', '中'], nothing: null, at: '2026-03-02T01:00:00Z', yes: true }],
        [{ n: value + 1 }],
      ])
    }
    const { rows } = await pool.query('select count(*) as n from pg_prepared_statements where name in ($1, $2)', [
      'number',
      'list',
    ])
    expect(rows).toEqual([{ n: 2 }])
  })

  it('is one round trip and one transaction', async () => {
    const moment: ReaderQuery<{ at: string; id: string }> = {
      name: '',
      text: 'select now()::text as at, pg_current_xact_id_if_assigned()::text as id',
      values: [],
    }
    const [[first], [second]] = await readAs(pool, scope, moment, moment)
    expect(first!.at).toBe(second!.at)
  })

  it('a statement that failed while it was being prepared does not poison the connection for the next', async () => {
    await expect(
      readAs(pool, scope, number(1), { name: 'broken', text: 'select no_such_column', values: [] }),
    ).rejects.toMatchObject({ code: '42703' })
    expect(await readAs(pool, scope, number(2))).toEqual([[{ n: 2 }]])
    await expect(
      readAs(pool, scope, number(3), { name: 'slow', text: 'select pg_sleep(5)', values: [] }),
    ).rejects.toMatchObject({ code: '57014' })
    expect(await readAs(pool, scope, number(4))).toEqual([[{ n: 4 }]])
  })

  it('may write nothing', async () => {
    await expect(
      readAs(pool, scope, { name: '', text: `insert into order_tie (city_id) values ('x')`, values: [] }),
    ).rejects.toMatchObject({ code: '42501' })
  })

  it('refuses a unit id that would be read as two', async () => {
    await expect(readAs(pool, { ...scope, unitIds: ['a,b'] }, settings)).rejects.toThrow(RangeError)
  })

  it('many at once each see their own', async () => {
    const wide = openPool(url, { role: 'shaoying_reader', max: 3 })
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        readAs(wide, { ...scope, personId: `p${index}` }, settings, number(index)),
      ),
    )
    await wide.end()
    answers.forEach(([[row], [count]], index) =>
      expect([row!.setting.endsWith(`|p${index}`), count]).toEqual([true, { n: index }]),
    )
  })
})

describe('a database that cannot be asked', () => {
  it('is told apart from one that says no', async () => {
    const nowhere = openPool('postgres://x@127.0.0.1:1/x', { max: 1 })
    const refused: unknown = await readAs(nowhere, scope, number(1)).catch((error: unknown) => error)
    await nowhere.end()
    expect(isStoreUnreachable(refused)).toBe(true)
    const client = new pg.Client(url)
    await client.connect()
    await readAs(pool, scope, number(1))
    const cutting = readAs(pool, scope, { name: '', text: 'select pg_sleep(0.4)', values: [] }).catch(
      (error: unknown) => error,
    )
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    )
    expect(isStoreUnreachable(await cutting)).toBe(true)
    expect(await readAs(pool, scope, number(2))).toEqual([[{ n: 2 }]])
    expect(isStoreUnreachable(await client.query('select 1 / 0').catch((error: unknown) => error))).toBe(false)
    await client.end()
    expect(isStoreUnreachable(Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' }))).toBe(
      false,
    )
  })
})
