import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { queryOnce } from '../testing/temporary-server.ts'
import { withConnection } from '../with-connection.ts'
import { distribute } from './distribute.ts'
import { distributedTables } from './distributed-tables.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const tell = { pieces: 32, log: () => undefined }
const calls = () =>
  queryOnce<{ name: string; key: string; beside: string; pieces: number | null }>(
    database.url,
    'select name, key, beside, pieces from cluster.call order by number',
  )
const references = () =>
  queryOnce<{ name: string; definition: string }>(
    database.url,
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f' order by 1, 2`,
  )

/** Citus itself is not to be had here: functions of its names write down what it would have been asked, and refuse what it refuses. */
const emulation = `
  create schema cluster;
  create table cluster.pg_dist_partition (logicalrelid regclass primary key);
  create table cluster.call (number int generated always as identity, name text, key text, beside text, pieces int);
  create function cluster.create_distributed_table(table_name regclass, distribution_column text, colocate_with text default 'default', shard_count int default null) returns void language plpgsql as $$
  begin
    if exists (select from pg_constraint where contype = 'f' and (conrelid = table_name or confrelid = table_name)) then raise exception '% has a reference to or from a table that is not distributed', table_name; end if;
    if colocate_with <> 'default' and not exists (select from cluster.pg_dist_partition where logicalrelid = colocate_with::regclass) then raise exception '% is not distributed', colocate_with; end if;
    insert into cluster.pg_dist_partition values (table_name);
    insert into cluster.call (name, key, beside, pieces) values (table_name::text, distribution_column, colocate_with, shard_count);
  end $$`

describe('laying the tables over several machines', () => {
  it('is refused in a sentence where there is no Citus', async () => {
    await expect(distribute(database.url, tell)).rejects.toThrow(
      /^This database has no Citus, .*CREATE EXTENSION citus/,
    )
  })

  it('cuts every table by city, lays all beside the first, and keeps their references', async () => {
    await withConnection(database.url, 'test', (client) =>
      client.query(
        `${emulation}; alter database ${new URL(database.url).pathname.slice(1)} set search_path = public, cluster`,
      ),
    )
    const before = await references()
    expect(before.length).toBeGreaterThan(3)
    expect(await distribute(database.url, tell)).toEqual(distributedTables)
    expect(await calls()).toEqual(
      distributedTables.map((name, index) => ({
        name,
        key: 'city_id',
        beside: index === 0 ? 'default' : distributedTables[0],
        pieces: index === 0 ? 32 : null,
      })),
    )
    expect(await references()).toEqual(before)
  })

  it('does nothing the second time, and only what is new after a version with more tables', async () => {
    expect(await distribute(database.url, tell)).toEqual([])
    await queryOnce(database.url, `delete from cluster.pg_dist_partition where logicalrelid = 'look'::regclass`)
    expect(await distribute(database.url, tell)).toEqual(['look'])
  })

  it('one that fails changes nothing', async () => {
    await queryOnce(
      database.url,
      `delete from cluster.pg_dist_partition where logicalrelid in ('order_state'::regclass, 'message'::regclass)`,
    )
    const [before, calledBefore] = [await references(), await calls()]
    await queryOnce(
      database.url,
      `alter function cluster.create_distributed_table rename to create_distributed_table_as_was; create function cluster.create_distributed_table(table_name regclass, distribution_column text, colocate_with text default 'default', shard_count int default null) returns void language plpgsql as $$ begin raise exception 'machine 2 is away'; end $$`,
    )
    await expect(distribute(database.url, tell)).rejects.toThrow('nothing was changed: machine 2 is away')
    expect([await references(), await calls()]).toEqual([before, calledBefore])
  })
})

describe('the list of tables', () => {
  it('holds every table of the schema once; partitions follow their parents', async () => {
    const found = await queryOnce<{ name: string }>(
      database.url,
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`,
    )
    expect(found.map(({ name }) => name)).toEqual([...distributedTables].sort())
  })
})
