import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from '../testing/test-database.ts'
import { generateStatements } from './generate.ts'

let database: TestDatabase
let root: string

beforeAll(async () => {
  database = await createEmptyDatabase()
  root = mkdtempSync(path.join(tmpdir(), 'statements-'))
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(`
    CREATE TYPE mood AS ENUM ('calm', 'cross');
    CREATE DOMAIN short_text AS text CHECK (length(VALUE) < 10);
    CREATE TABLE unit (city_id text, unit_id uuid, name short_text NOT NULL, parent_id uuid, size bigint NOT NULL, rate numeric,
      mood mood NOT NULL, founded_on date, tags text[] NOT NULL, facts jsonb NOT NULL, seal bytea, changed_at timestamptz NOT NULL,
      PRIMARY KEY (city_id, unit_id))`)
  await client.end()
})

afterAll(async () => {
  rmSync(root, { recursive: true })
  await database.drop()
})

async function generated(name: string, sql: string): Promise<string> {
  const folder = mkdtempSync(path.join(root, 'case-'))
  writeFileSync(path.join(folder, `${name}.sql`), sql)
  const [made] = await generateStatements(database.url, folder, path.join(folder, '../statement.ts'))
  rmSync(folder, { recursive: true })
  return made?.text ?? ''
}

function nameOf(text: string): string {
  return /name: '(.*)'/.exec(text)?.[1] ?? ''
}

describe('generateStatements', () => {
  it('writes the parameters, the row and the prepared statement of a query', async () => {
    const text = await generated(
      'list-units',
      `select u.*, 1 + size as larger, now() as "at!" from unit u where city_id = :cityId and unit_id = any(:ids::uuid[])`,
    )
    expect(text).toMatchInlineSnapshot(`
      "// Generated from list-units.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
      import type { Statement } from '../statement.ts'

      export interface ListUnitsParams {
        readonly cityId: string
        readonly ids: readonly string[]
      }

      export interface ListUnitsRow {
        readonly city_id: string
        readonly unit_id: string
        readonly name: string
        readonly parent_id: string | null
        readonly size: number
        readonly rate: string | null
        readonly mood: 'calm' | 'cross'
        readonly founded_on: string | null
        readonly tags: readonly string[]
        readonly facts: unknown
        readonly seal: Buffer | null
        readonly changed_at: string
        readonly larger: number | null
        readonly at: string
      }

      export const listUnits: Statement<ListUnitsParams, ListUnitsRow> = {
        name: 'listUnits_2528653a',
        text: \`select u.*, 1 + size as larger, now() as "at" from unit u where city_id = $1 and unit_id = any($2::uuid[])\`,
        order: ['cityId', 'ids'],
      }
      "
    `)
  })

  it('marks JSON parameters, takes types from headers, and knows statements without rows', async () => {
    const text = await generated(
      'add-unit',
      `-- :param facts UnitFacts from '@shaoying/domain'\n-- :nullable facts, seal\ninsert into unit (city_id, facts, seal) select :city, :facts, :seal from unnest(:all::jsonb[])`,
    )
    expect(text).toContain(`import type { UnitFacts } from '@shaoying/domain'`)
    expect(text).toContain('readonly facts: UnitFacts | null')
    expect(text).toContain('readonly seal: Uint8Array | null')
    expect(text).toContain('readonly all: readonly unknown[]')
    expect(text).toContain(`json: ['facts'],\n  jsonArrays: ['all'],`)
    expect(text).toContain('export type AddUnitRow = never')
  })

  it('takes a column of an outer join as nullable unless it is marked', async () => {
    const text = await generated(
      'find-parent',
      `select p.name, c.name as "child!" from unit c left join unit p on p.unit_id = c.parent_id`,
    )
    expect(text).toContain('readonly name: string | null')
    expect(text).toContain('readonly child: string')
  })

  it('takes a type written by hand as it stands', async () => {
    const text = await generated(
      'find-facts',
      `-- :column facts readonly Fact[] from '../fact.ts'\nselect facts from unit`,
    )
    expect(text).toContain(`import type { Fact } from '../fact.ts'`)
    expect(text).toContain('readonly facts: readonly Fact[]')
  })

  it('lists every refused statement with its file and line, and skips migrations', async () => {
    mkdirSync(path.join(root, 'bad/migrations'), { recursive: true })
    writeFileSync(path.join(root, 'bad/migrations/0001_x.sql'), 'nonsense')
    writeFileSync(path.join(root, 'bad/a.sql'), '-- :param id string\nselect name\nfrom unti where unit_id = :id')
    writeFileSync(path.join(root, 'bad/b.sql'), `select 1 as x, 2 as x`)
    const failure = generateStatements(database.url, path.join(root, 'bad'), path.join(root, 'statement.ts'))
    await expect(failure).rejects.toThrow(
      /^a\.sql:3: relation "unti" does not exist\nb\.sql: Two columns are named "x"/,
    )
    rmSync(path.join(root, 'bad'), { recursive: true })
  })

  it('names a prepared statement anew when its text changes, within 63 bytes', async () => {
    const long = 'find-the-unit-that-answers-for-the-street-where-the-petitioner-lives-now'
    const [first, second] = [
      nameOf(await generated(long, 'select 1 as x')),
      nameOf(await generated(long, 'select 2 as x')),
    ]
    expect(first).not.toBe(second)
    expect(Math.max(first.length, second.length)).toBeLessThanOrEqual(63)
  })
})
