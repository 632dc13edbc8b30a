import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPool, type Pool } from '../pool.ts'
import { isStoreUnreachable } from '../queries/is-store-unreachable.ts'
import { addressOfBoth, PlainServer } from '../testing/server-pair.ts'
import { withConnection } from '../with-connection.ts'
import { addressesOf } from './addresses-of.ts'

describe('an address of several servers', () => {
  it('is read as libpq reads it', () => {
    expect(addressesOf('postgres://u:p%40@a:5432,b:5433,[::1]:5/d?sslmode=require')).toEqual([
      'postgres://u:p%40@a:5432/d?sslmode=require',
      'postgres://u:p%40@b:5433/d?sslmode=require',
      'postgres://u:p%40@[::1]:5/d?sslmode=require',
    ])
    expect(addressesOf('postgresql://localhost/shaoying')).toEqual(['postgresql://localhost/shaoying'])
  })

  it.each(['nonsense', 'postgres://a:1,b:x/d', 'postgres:///d', 'mysql://a/b'])('%s is none', (url) => {
    expect(() => addressesOf(url)).toThrow('DATABASE_URL is not an address')
  })
})

describe('of a primary and its standby', () => {
  let base: string
  let [first, second]: PlainServer[] = []
  let pool: Pool
  const one = () => first!
  const two = () => second!

  beforeAll(async () => {
    base = mkdtempSync(path.join(tmpdir(), 'shaoying-pair-'))
    chmodSync(base, 0o711)
    first = new PlainServer(path.join(base, 'first'), { fsync: 'off' })
    second = new PlainServer(path.join(base, 'second'), { fsync: 'off' })
    await one().start()
    await one().createDatabase()
    await two().follow(one())
    await one().waitFor(two())
    // The standby stands first in the address: order is no rank.
    pool = openPool(addressOfBoth(two(), one()), { max: 3 })
    await pool.query('create table kept (n int)')
  }, 120_000)
  afterAll(async () => {
    await pool.end()
    for (const server of [one(), two()]) {
      // Whoever was frozen must wake up to be ended.
      await server.stop().catch(() => undefined)
      try {
        server.kill()
      } catch {
        // Gone already.
      }
    }
    rmSync(base, { recursive: true, force: true })
  })

  const portOf = async (): Promise<number> =>
    (await pool.query<{ port: number }>(`select current_setting('port')::int as port`)).rows[0]!.port
  async function untilServedBy(port: number): Promise<void> {
    for (let waited = 0; (await portOf().catch(() => 0)) !== port; waited += 100) {
      if (waited > 30_000) throw new Error('nobody moved over')
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  it('the one that takes writes is used, wherever it stands', async () => {
    expect(await portOf()).toBe(one().port)
    expect(
      await withConnection(
        addressOfBoth(two(), one()),
        'test',
        async (client) => (await client.query('select pg_is_in_recovery() as standby')).rows,
      ),
    ).toEqual([{ standby: false }])
  })

  it('a primary that freezes is left as soon as its standby is promoted, and what was committed is there', async () => {
    await pool.query('insert into kept values (1)')
    one().kill('SIGSTOP')
    await two().promote()
    await untilServedBy(two().port)
    await pool.query('insert into kept values (2)')
    expect((await pool.query('select n from kept order by n')).rows).toEqual([{ n: 1 }, { n: 2 }])
  }, 60_000)

  it('an old primary that wakes up gets no connection: it writes an older timeline', async () => {
    one().kill('SIGCONT')
    await untilServedBy(two().port)
    await new Promise((resolve) => setTimeout(resolve, 4500))
    expect(await portOf()).toBe(two().port)
  }, 60_000)

  it('while nobody takes writes the question fails at once, as for a server that is away', async () => {
    await Promise.all([one().stop(), two().stop()])
    const failure = await pool.query('select 1').then(
      () => null,
      (error: unknown) => error,
    )
    expect(isStoreUnreachable(failure)).toBe(true)
  }, 60_000)
})
