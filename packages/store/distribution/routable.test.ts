import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { loadModule } from 'libpg-query'
import { beforeAll, describe, expect, it } from 'vitest'
import { listOrders } from '../queries/list-orders.ts'
import { parseStatement } from '../sql-text/parse-statement.ts'
import { faultsOfSql } from '../testing/routable-sql.ts'
import { distributedTables } from './distributed-tables.ts'

const store = path.resolve(import.meta.dirname, '..')
const isTable = (name: string): boolean => (distributedTables as readonly string[]).includes(name)

/** Statements that go to every city on purpose, and why. */
const acrossCities: Readonly<Record<string, string>> = {
  'pack/list-cities.sql': 'which cities there are',
  'history/list-history-sources.sql': 'what was taken over, of the cities that are named',
  'national/sum-figures-of-cities.sql': 'the roll-up over all cities',
}

beforeAll(loadModule)

const files = readdirSync(store, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll(path.sep, '/')).filter((file) => file.endsWith('.sql') && !/^(migrations|node_modules)\/|schema\.snapshot/.test(file)).sort()

describe('on a database that is cut by city', () => {
  it.each(files)('%s stays within one city', (file) => {
    const faults = faultsOfSql(parseStatement(readFileSync(path.join(store, file), 'utf8')).text, isTable)
    // An exception that is no longer needed fails too.
    expect(faults.length > 0 ? (acrossCities[file] === undefined ? faults : []) : Object.keys(acrossCities).filter((known) => known === file)).toEqual([])
  })

  it('so do the lists that are put together while the program runs', () => {
    const scope = { cityId: 'a', reach: 'units', unitIds: ['u'], districtIds: ['d'], supervisedDistrictIds: [], servedUnitIds: ['u'], personId: 'p', orderId: null } as const
    for (const reach of ['city', 'units'] as const) {
      for (const sort of ['newest', 'oldest', 'due'] as const) {
        for (const filter of [{}, { partUnitIds: ['u'], open: true }, { leadUnitIds: ['u'], situations: ['closed'] }, { districtId: 'd', numberPrefix: '1' }]) {
          expect(faultsOfSql(listOrders({ ...scope, reach }, filter, { sort, limit: 5, after: null }).text, isTable)).toEqual([])
        }
      }
    }
  })

  it.each([
    ['a table without its city', 'select order_id from order_state where order_id = $1', ['order_state is read without its city']],
    ['a join without equal cities', 'select 1 from order_state s join order_tie t on t.order_id = s.order_id where s.city_id = $1', ['order_tie (t) is read without its city']],
    ['a city that only may hold', 'select 1 from order_state where city_id = $1 or order_id = $2', ['order_state is read without its city']],
    ['a city that is compared otherwise', 'select 1 from order_state where city_id <> $1', ['order_state is read without its city']],
    ['work taken from all cities', 'select order_id from order_state where next_due_at < $1 for update skip locked', ['order_state is read without its city']],
    ['a query inside', 'select (select count(*) from event e) from order_state s where s.city_id = $1', ['event (e) is read without its city']],
    ['a query of WITH', 'with due as (select * from message where due_at < $1) update message m set tries = 1 from due where m.city_id = due.city_id and m.message_id = due.message_id', ['message is read without its city']],
    ['an insertion without a city', 'insert into message (message_id) values ($1)', ['message is written without its city']],
    ['a conflict across cities', 'insert into account (city_id, subject) values ($1, $2) on conflict (subject) do nothing', ['account: its conflict is asked across cities']],
    ['an arm of a union', 'select 1 from event where city_id = $1 union all select 1 from event', ['event is read without its city']],
  ])('finds %s', (_what, sql, faults) => {
    expect(faultsOfSql(sql, isTable)).toEqual(faults)
  })

  it('takes what is joined by city in any order, within and around', () => {
    expect(faultsOfSql('with given as (select * from json_to_recordset($1::json) as r ("cityId" text, id uuid)) select 1 from given g left join order_state s on s.city_id = g."cityId" left join order_tie t using (city_id) where exists (select from event e where e.city_id = s.city_id)', isTable)).toEqual([])
  })
})
