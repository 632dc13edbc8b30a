import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { withConnection } from '../with-connection.ts'
import { bringBackIndexes, setIndexesAside } from './set-aside-indexes.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

it('indexes set aside come back as they were, those of every partition too, also when a load was broken off and begun again', async () => {
  await withConnection(database.url, 'test', async (client) => {
    const definitions = async () =>
      (
        await client.query(
          `select regexp_replace(indexdef, 'INDEX \\S+ ON', 'INDEX ON') as definition from pg_indexes where schemaname = 'public' order by 1`,
        )
      ).rows
    const before = await definitions()
    const tables = ['event', 'search_document', 'look_alike', 'order_state']
    const away = await setIndexesAside(client, tables)
    expect(away).toBeGreaterThan(5)
    expect(await setIndexesAside(client, tables)).toBe(0)
    expect((await definitions()).length).toBeLessThan(before.length - away)
    expect(await bringBackIndexes(client)).toBe(away)
    expect(await definitions()).toEqual(before)
    expect(await bringBackIndexes(client)).toBe(0)
  })
})
