import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listOrders } from '../queries/list-orders.ts'
import { parseStatement } from '../sql-text/parse-statement.ts'
import { faultsOfSql } from '../testing/plan-cities.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { distributedTables } from './distributed-tables.ts'

const store = path.resolve(import.meta.dirname, '..')
const tables: ReadonlySet<string> = new Set(distributedTables)

/** Statements that go to several cities on purpose, and why. */
const acrossCities: Readonly<Record<string, string>> = {
  'pack/list-cities.sql': 'which cities there are',
  'history/list-history-sources.sql': 'what was taken over, of the cities that are named',
  'national/sum-figures-of-cities.sql': 'the roll-up over all cities',
}

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  // Plans as for tables that hold something: each condition stands where an index takes it.
  await client.query(`SET enable_seqscan = off; SELECT ensure_event_partitions('2026-01-01', '2026-02-01')`)
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const files = readdirSync(store, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => file.endsWith('.sql') && !/^(migrations|node_modules)\/|schema\.snapshot/.test(file))
  .sort()

describe('on a database that is cut by city', () => {
  it.each(files)('%s stays within one city', async (file) => {
    const faults = await faultsOfSql(client, parseStatement(readFileSync(path.join(store, file), 'utf8')).text, tables)
    // An exception that is no longer needed fails too.
    expect(file in acrossCities ? faults.length > 0 : faults).toEqual(file in acrossCities ? true : [])
  })

  it('so do the lists that are put together while the program runs', async () => {
    const scope = {
      cityId: 'a',
      reach: 'units',
      unitIds: ['u'],
      districtIds: ['d'],
      supervisedDistrictIds: [],
      servedUnitIds: ['u'],
      personId: 'p',
      orderId: null,
    } as const
    for (const reach of ['city', 'units'] as const) {
      for (const sort of ['newest', 'oldest', 'due'] as const) {
        for (const filter of [
          {},
          { partUnitIds: ['u'], open: true },
          { leadUnitIds: ['u'], situations: ['closed'] },
          { districtId: 'd', numberPrefix: '1' },
        ]) {
          expect(
            await faultsOfSql(
              client,
              listOrders({ ...scope, reach }, filter, { sort, limit: 5, after: null }).text,
              tables,
            ),
          ).toEqual([])
        }
      }
    }
  })

  it.each([
    [
      'a table without its city',
      'select order_id from order_state where order_id = $1',
      ['order_state is read without its city'],
    ],
    [
      'a join without equal cities',
      'select s.title, t.tie from order_state s join order_tie t on t.order_id = s.order_id where s.city_id = $1',
      ['order_tie is read without its city'],
    ],
    [
      'a city that only may hold',
      'select title from order_state where city_id = $1 or order_id = $2',
      ['order_state is read without its city'],
    ],
    [
      'a city that is compared otherwise',
      'select title from order_state where city_id <> $1',
      ['order_state is read without its city'],
    ],
    [
      'several cities at once',
      'select title from order_state where city_id = any ($1::text[])',
      ['order_state is read without its city'],
    ],
    ['a month of the trace', 'select kind from event where at > $1', ['event is read without its city']],
    [
      'work taken from all cities',
      'select order_id from order_state where next_due_at < $1 for update skip locked',
      ['order_state is read without its city'],
    ],
    [
      'a query inside',
      'select (select count(*) from look l) from order_state s where s.city_id = $1',
      ['look is read without its city'],
    ],
    [
      'a query of WITH',
      'with due as materialized (select * from message where due_at < $1) update message m set tries = 1 from due where m.city_id = due.city_id and m.message_id = due.message_id',
      ['message is read without its city'],
    ],
    [
      'an insertion without a city',
      'insert into message (message_id) values ($1)',
      ['message is written without its city'],
    ],
    [
      'an arm of a union',
      'select title from order_state where city_id = $1 union all select title from order_state',
      ['order_state is read without its city'],
    ],
    ['an update', 'update order_state set title = $1 where order_id = $2', ['order_state is read without its city']],
  ])('finds %s', async (_what, sql, faults) => {
    expect(await faultsOfSql(client, sql, tables)).toEqual(faults)
  })

  it('takes what is joined by city in any order, within and around', async () => {
    expect(
      await faultsOfSql(
        client,
        `with given as materialized (select * from json_to_recordset($1::json) as r ("cityId" text, id uuid)) select s.title, t.tie from given g join order_state s on s.city_id = g."cityId" and s.order_id = g.id left join order_tie t on t.city_id = s.city_id and t.order_id = s.order_id where exists (select from event e where e.city_id = s.city_id and e.stream_id = s.order_id)`,
        tables,
      ),
    ).toEqual([])
  })
})
