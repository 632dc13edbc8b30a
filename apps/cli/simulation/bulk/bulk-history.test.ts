import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  figureFollower,
  followTrace,
  lookAlikeFollower,
  openCity,
  orderFolds,
  sealFollower,
  searchFollower,
  rebuildTrace,
  VirtualClock,
  verifyTrace,
  type City,
} from '@shaoying/application'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../packages/store/testing/test-database.ts'
import { smallPackFolder } from '../../../../packages/application/testing/town.ts'
import { withConnection } from '@shaoying/store'
import { writeBulkHistory } from './bulk-history.ts'
import { searchWords, wording } from './projections.ts'

let database: TestDatabase
let city: City
beforeAll(async () => {
  database = await createTestDatabase()
  city = await openCity({
    databaseUrl: database.url,
    packFolder: smallPackFolder,
    vaultKeys: [{ id: 'test', secret: randomBytes(32) }],
    time: new VirtualClock('2026-11-22T04:00:00Z'),
    poolSize: 4,
    serverName: 'test',
    log: () => undefined,
    onFault: () => undefined,
  })
})
afterAll(async () => {
  await city.close()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const folder = mkdtempSync(path.join(tmpdir(), 'shaoying-bulk-'))
const plan = { orders: 300, months: 1, seed: 7, realWords: [], folder, say: () => undefined }

describe('a history written in bulk', () => {
  it('is whole: every chain holds, every state is what its facts say, nothing lies in the future, finished and unfinished orders are among it', async () => {
    const { orders, facts, days } = await writeBulkHistory(city, database.url, plan)
    expect(days).toBe(30)
    expect(orders).toBeGreaterThan(250)
    expect(await verifyTrace(city.pool, city.cityId)).toMatchObject({ faults: [], events: facts, streams: orders })
    expect((await rebuildTrace(city.pool, city.cityId, orderFolds)).differences).toEqual([])
    const {
      rows: [counts],
    } = await city.pool.query(
      `select count(*) filter (where open)::int as open, count(*) filter (where not open)::int as closed, count(*) filter (where updated_at > '2026-11-22T04:00:00Z')::int as ahead, count(distinct order_number)::int as numbers from order_state`,
    )
    expect(counts).toMatchObject({ ahead: 0, numbers: orders })
    expect(Math.min(counts.open, counts.closed)).toBeGreaterThan(10)
    const {
      rows: [sealed],
    } = await city.pool.query('select vault_id, key_id, nonce, ciphertext from vault_record limit 1')
    expect(
      city.vault.open({
        vaultId: sealed.vault_id,
        keyId: sealed.key_id,
        nonce: sealed.nonce,
        ciphertext: sealed.ciphertext,
      }),
    ).toMatchObject({ name: '模拟诉求人' })
  }, 120_000)

  it('has what the followers would have made of it, to the last row: words, look-alikes, figures, and the seal', async () => {
    const kept = async (): Promise<unknown> =>
      Promise.all(
        [
          'select subject_id, at, title, tokens::text, title_tokens::text from search_document order by subject_id',
          'select * from look_alike order by order_id',
          'select * from counted_order order by order_id',
          'select * from figure_sum order by basis, dimension, grain, starts_on, key',
          `select seal, sealed_count from follower where name = 'seal'`,
        ].map(async (text) => (await city.pool.query(text)).rows),
      )
    const inBulk = await kept()
    const { rows: waiting } = await city.pool.query(
      `select name from follower where position < (select max(position) from event)`,
    )
    expect(waiting).toEqual([])
    await withConnection(database.url, 'test', async (client) => {
      for (const table of ['search_document', 'look_alike', 'counted_order', 'figure_sum', 'figure_mark', 'trace_seal'])
        await client.query(`delete from ${table}`)
      await client.query(`update follower set transaction_id = '0', position = 0, seal = null, sealed_count = 0`)
    })
    for (const follower of [searchFollower(city, searchWords), lookAlikeFollower(city, wording), figureFollower(city)])
      await followTrace(city.pool, city.cityId, follower)
    await followTrace(city.pool, city.cityId, sealFollower(city.cityId, city.time))
    expect(inBulk).toEqual(await kept())
  }, 120_000)

  it('is not written twice: a run that was broken off goes on with the days that are missing', async () => {
    expect(await writeBulkHistory(city, database.url, plan)).toMatchObject({ orders: 0, facts: 0 })
  }, 120_000)
})
