import { randomBytes } from 'node:crypto'
import { openCity, orderFolds, rebuildTrace, VirtualClock, verifyTrace, type City } from '@shaoying/application'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../packages/store/testing/test-database.ts'
import { smallPackFolder } from '../../../../packages/application/testing/town.ts'
import { writeBulkHistory } from './bulk-history.ts'

let database: TestDatabase
let city: City
beforeAll(async () => {
  database = await createTestDatabase()
  city = await openCity({ databaseUrl: database.url, packFolder: smallPackFolder, vaultKeys: [{ id: 'test', secret: randomBytes(32) }], time: new VirtualClock('2026-11-22T04:00:00Z'), poolSize: 4, serverName: 'test', log: () => undefined, onFault: () => undefined })
})
afterAll(async () => {
  await city.close()
  await database.drop()
})

const plan = { orders: 300, months: 1, seed: 7, realWords: [], onDay: () => undefined }

describe('a history written in bulk', () => {
  it('is whole: every chain holds, every state is what its facts say, nothing lies in the future, finished and unfinished orders are among it', async () => {
    const { orders, facts, days } = await writeBulkHistory(city, database.url, plan)
    expect(days).toBe(30)
    expect(orders).toBeGreaterThan(250)
    expect(await verifyTrace(city.pool, city.cityId)).toMatchObject({ faults: [], events: facts, streams: orders })
    expect((await rebuildTrace(city.pool, city.cityId, orderFolds)).differences).toEqual([])
    const { rows: [counts] } = await city.pool.query(`select count(*) filter (where open)::int as open, count(*) filter (where not open)::int as closed, count(*) filter (where updated_at > '2026-11-22T04:00:00Z')::int as ahead, count(distinct order_number)::int as numbers from order_state`)
    expect(counts).toMatchObject({ ahead: 0, numbers: orders })
    expect(Math.min(counts.open, counts.closed)).toBeGreaterThan(10)
    const { rows: [sealed] } = await city.pool.query('select vault_id, key_id, nonce, ciphertext from vault_record limit 1')
    expect(city.vault.open({ vaultId: sealed.vault_id, keyId: sealed.key_id, nonce: sealed.nonce, ciphertext: sealed.ciphertext })).toMatchObject({ name: '模拟诉求人' })
  }, 120_000)

  it('is not written twice: a run that was broken off goes on with the days that are missing', async () => {
    expect(await writeBulkHistory(city, database.url, plan)).toMatchObject({ orders: 0, daysBefore: 30 })
  }, 120_000)
})
