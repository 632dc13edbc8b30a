import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateStatements } from '../codegen/generate.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { describeSchema } from './describe-schema.ts'
import { offendersQuery, schemaRules, type SchemaRule } from './schema-rules.ts'

const root = path.resolve(import.meta.dirname, '..')
let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

describe('what is committed agrees with the migrations', () => {
  it('the snapshot of the schema ("npm run schema:snapshot -w @shaoying/store" rewrites it)', async () => {
    expect(await describeSchema(client)).toBe(readFileSync(path.join(root, 'schema.snapshot.sql'), 'utf8'))
  })

  it('the generated statements: no sql drift ("npm run sql -w @shaoying/store" rewrites them)', async () => {
    const modules = await generateStatements(database.url, root, path.join(root, 'statement.ts'))
    expect(modules.length).toBeGreaterThan(0)
    for (const { file, text } of modules) expect({ file, text: readFileSync(file, 'utf8') }).toEqual({ file, text })
  })
})

describe.each(schemaRules)('$rule', (rule: SchemaRule) => {
  const offenders = async (): Promise<string[]> =>
    (await client.query<{ name: string }>(offendersQuery(rule))).rows.map((row) => row.name)

  it('holds in the migrated database, but for the exceptions with a reason', async () => {
    expect((await offenders()).sort()).toEqual(Object.keys(rule.except ?? {}).sort())
  })

  it('would be seen broken', async () => {
    await client.query('BEGIN')
    try {
      await client.query(rule.breach.sql)
      expect(await offenders()).toContain(rule.breach.offender)
    } finally {
      await client.query('ROLLBACK')
    }
  })
})

it('a month of the trace that is made later keeps every rule', async () => {
  await client.query('BEGIN')
  try {
    await client.query(`SELECT ensure_event_partitions('2031-01-01', '2031-02-01')`)
    for (const rule of schemaRules)
      expect({
        rule: rule.rule,
        offenders: (await client.query<{ name: string }>(offendersQuery(rule))).rows.map(({ name }) => name).sort(),
      }).toEqual({ rule: rule.rule, offenders: Object.keys(rule.except ?? {}).sort() })
  } finally {
    await client.query('ROLLBACK')
  }
})
