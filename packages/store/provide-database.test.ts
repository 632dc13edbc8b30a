import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateStatements } from './codegen/generate.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded/start-embedded-postgres.ts'
import { migrate } from './migration/migrate.ts'
import { openPool } from './pool.ts'
import { provideDatabase } from './provide-database.ts'
import { queryOnce, temporaryServer } from './testing/temporary-server.ts'

/** The oldest version we promise to run on, where this machine has it; else a second server of the package. */
const debian = '/usr/lib/postgresql/15/bin'
const oldest = existsSync(debian) ? { binariesDir: debian } : {}
const settings = { fsync: 'off' }
const log = (): void => undefined

const elsewhere = temporaryServer()
const own = mkdtempSync(path.join(tmpdir(), 'shaoying-own-'))
const dataDir = path.join(own, 'postgres')
let external: EmbeddedPostgres

beforeAll(async () => {
  external = await startEmbeddedPostgres({ dataDir: elsewhere.dataDir, log, settings, ...oldest })
})
afterAll(async () => {
  await elsewhere.remove()
  rmSync(own, { recursive: true, force: true })
})

describe('with DATABASE_URL', () => {
  it('nothing is started here, and nothing there is stopped', async () => {
    const database = await provideDatabase({ databaseUrl: external.url, dataDir, log })
    expect(database).toMatchObject({ url: external.url, isEmbedded: false })
    expect(readdirSync(own)).toEqual([])
    await database.stop()
    expect(await queryOnce(external.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  })

  it(`all migrations and all statements are at home in ${oldest.binariesDir ? 'PostgreSQL 15' : 'another server'}`, async () => {
    const applied = await migrate(external.url)
    expect(applied.length).toBeGreaterThan(0)
    const modules = await generateStatements(
      external.url,
      import.meta.dirname,
      path.join(import.meta.dirname, 'statement.ts'),
    )
    expect(modules.length).toBeGreaterThan(0)
    for (const { file, text } of modules) expect({ file, text }).toEqual({ file, text: readFileSync(file, 'utf8') })
    const reader = openPool(external.url, { role: 'shaoying_reader', max: 1 })
    expect((await reader.query('SELECT current_user::text AS role')).rows).toEqual([{ role: 'shaoying_reader' }])
    await reader.end()
  })

  it.each([
    ['nonsense', 'DATABASE_URL is not an address like postgres://user:password@host:5432/database.'],
    [
      'postgres://a:secret@127.0.0.1:1/db',
      /^The database at 127\.0\.0\.1:1\/db cannot be used: (?!.*secret).*ECONNREFUSED/,
    ],
  ])('an address that does not work gets one sentence without the password: %s', async (databaseUrl, sentence) => {
    await expect(provideDatabase({ databaseUrl, dataDir, log })).rejects.toThrow(sentence)
  })

  it('a database that does not store UTF-8 is refused', async () => {
    await queryOnce(external.url, `CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`)
    const databaseUrl = external.url.replace(/\w+$/, 'latin')
    await expect(provideDatabase({ databaseUrl, dataDir, log })).rejects.toThrow(
      "it stores LATIN1, and Shaoying needs a database made with ENCODING 'UTF8'",
    )
  })
})

describe('without DATABASE_URL', () => {
  it('the embedded server of the data folder is started, and stopped with its last user', async () => {
    const { dataDir: folder, remove } = temporaryServer()
    const database = await provideDatabase({ dataDir: folder, log, settings })
    expect(database.isEmbedded).toBe(true)
    await database.stop()
    await expect(queryOnce(database.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
    await remove()
  })
})
