import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from '../testing/test-database.ts'
import { migrate } from './migrate.ts'

let database: TestDatabase
let dir: string

beforeEach(async () => {
  database = await createEmptyDatabase()
  dir = mkdtempSync(path.join(tmpdir(), 'migrations-'))
})

afterEach(async () => {
  rmSync(dir, { recursive: true })
  await database.drop()
})

function given(name: string, text: string): void {
  writeFileSync(path.join(dir, `${name}.sql`), text)
}

async function query<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

const street = 'CREATE TABLE street (city_id text, code text, PRIMARY KEY (city_id, code));'

describe('migrate', () => {
  it('applies the files in order of their numbers, once', async () => {
    given('0002_fill', `INSERT INTO street VALUES ('town', 'north'); INSERT INTO street VALUES ('town', 'south');`)
    given('0001_street', street)
    expect(await migrate(database.url, { dir })).toEqual(['0001_street', '0002_fill'])
    expect(await migrate(database.url, { dir })).toEqual([])
    expect(await query('SELECT code FROM street ORDER BY code')).toEqual([{ code: 'north' }, { code: 'south' }])
  })

  it('leaves no trace of a migration that fails, and names its line', async () => {
    given('0001_street', street)
    given('0002_broken', `INSERT INTO street VALUES ('town', 'north');\n\nINSERT INTO strete VALUES ('town', 'south');`)
    await expect(migrate(database.url, { dir })).rejects.toThrow(
      'Migration 0002_broken failed at line 3: relation "strete" does not exist',
    )
    expect(await query('SELECT * FROM street')).toEqual([])
    expect(await query('SELECT name FROM shaoying_migration.applied')).toEqual([{ name: '0001_street' }])
  })

  it('refuses when a past migration was altered, whatever its line ends', async () => {
    given('0001_street', `${street}\n-- end`)
    await migrate(database.url, { dir })
    given('0001_street', `${street}\r\n-- end`)
    expect(await migrate(database.url, { dir })).toEqual([])
    given('0001_street', `${street}\n-- the end`)
    await expect(migrate(database.url, { dir })).rejects.toThrow('0001_street was changed after it was applied')
  })

  it('refuses a database that is newer than the program', async () => {
    given('0001_street', street)
    given('0002_more', 'ALTER TABLE street ADD COLUMN name text;')
    await migrate(database.url, { dir })
    rmSync(path.join(dir, '0002_more.sql'))
    await expect(migrate(database.url, { dir })).rejects.toThrow(
      'migration 0002_more, which this version of Shaoying does not know',
    )
  })

  it('refuses a new migration that sorts before an applied one', async () => {
    given('0002_street', street)
    await migrate(database.url, { dir })
    given('0001_early', 'SELECT 1;')
    await expect(migrate(database.url, { dir })).rejects.toThrow('0001_early comes before 0002_street')
  })

  it('lets two servers start at once: one applies, the other finds nothing to do', async () => {
    given('0001_street', `SELECT pg_sleep(0.3); ${street}`)
    const both = await Promise.all([migrate(database.url, { dir }), migrate(database.url, { dir })])
    expect(both.flat()).toEqual(['0001_street'])
  })

  it('runs a -- no-transaction file outside a transaction, and only with one statement', async () => {
    given('0001_street', street)
    given('0002_index', '-- no-transaction\nCREATE INDEX CONCURRENTLY street_by_code ON street (code);')
    given('0003_two', '-- no-transaction\nSELECT 1; SELECT 2;')
    await expect(migrate(database.url, { dir })).rejects.toThrow(
      '0003_two failed: a -- no-transaction migration holds one statement, this one 2',
    )
    expect(await query(`SELECT indisvalid FROM pg_index WHERE indexrelid = 'street_by_code'::regclass`)).toEqual([
      { indisvalid: true },
    ])
  })

  it('one that was ended in the middle of a migration leaves nothing of it, and the next one goes on from there', async () => {
    given('0001_street', street)
    given('0002_slow', `INSERT INTO street VALUES ('town', 'north'); SELECT pg_sleep(30);`)
    const ended = migrate(database.url, { dir }).then(
      () => 'migrated',
      () => 'ended',
    )
    await expect
      .poll(
        () =>
          query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep(30)%' AND pid <> pg_backend_pid()`,
          ),
        { timeout: 30_000 },
      )
      .toHaveLength(1)
    expect(await ended).toBe('ended')
    expect(await query('SELECT * FROM street')).toEqual([])
    given('0002_slow', `INSERT INTO street VALUES ('town', 'north');`)
    expect(await migrate(database.url, { dir })).toEqual(['0002_slow'])
  })

  it('an index that was left unfinished beside the traffic is built again', async () => {
    given('0001_street', `${street} INSERT INTO street VALUES ('town', 'north'), ('city', 'north');`)
    given('0002_index', '-- no-transaction\nCREATE UNIQUE INDEX CONCURRENTLY street_code ON street (code);')
    await expect(migrate(database.url, { dir })).rejects.toThrow('could not create unique index')
    expect(await query(`SELECT indisvalid FROM pg_index WHERE indexrelid = 'street_code'::regclass`)).toEqual([
      { indisvalid: false },
    ])
    await query(`DELETE FROM street WHERE city_id = 'city'`)
    expect(await migrate(database.url, { dir })).toEqual(['0002_index'])
    expect(await query(`SELECT indisvalid FROM pg_index WHERE indexrelid = 'street_code'::regclass`)).toEqual([
      { indisvalid: true },
    ])
  })

  it('refuses names that do not sort by a number', async () => {
    mkdirSync(dir, { recursive: true })
    given('first', street)
    await expect(migrate(database.url, { dir })).rejects.toThrow('first.sql is not named like 0001_what_it_does.sql')
  })

  it('refuses one number for two migrations', async () => {
    given('0001_a', 'SELECT 1;')
    given('0001_b', 'SELECT 1;')
    await expect(migrate(database.url, { dir })).rejects.toThrow('0001_b')
  })
})
