import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { queryOnce, temporaryServer, type TemporaryServer } from '../testing/temporary-server.ts'
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './start-embedded-postgres.ts'

const debian = '/usr/lib/postgresql/15/bin'
let server: TemporaryServer
let lines: string[]

beforeEach(() => {
  server = temporaryServer()
  lines = []
})
afterEach(() => server.remove())

function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({
    dataDir: server.dataDir,
    log: (line) => lines.push(line),
    settings: quick,
    ...options,
  })
}

/** The promises are proved with `settings: {}`; what is not about them need not wait for the disk. */
const quick = { fsync: 'off' }

const promised = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  commit_delay: '0',
  jit: 'off',
  listen_addresses: '127.0.0.1',
  server_encoding: 'UTF8',
  lc_collate: 'C',
  data_checksums: 'on',
  TimeZone: 'UTC',
}
const showPromised = `SELECT name, setting FROM pg_settings WHERE name = ANY ('{${Object.keys(promised).join()}}')
  UNION ALL SELECT 'lc_collate', datcollate FROM pg_database WHERE datname = current_database()`

describe.each([
  { binaries: 'the package', options: {}, present: true },
  { binaries: debian, options: { binariesDir: debian }, present: existsSync(debian) },
])('the embedded server with the binaries of $binaries', ({ options, present }) => {
  it.skipIf(!present)('keeps its promises: durable, only on this machine, only with the password', async () => {
    const { url } = await start({ ...options, settings: {} })
    const rows = await queryOnce<{ name: string; setting: string }>(url, showPromised)
    expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual(promised)
    const [me] = await queryOnce<{ rolsuper: boolean; method: string }>(
      url,
      `SELECT rolsuper, current_setting('password_encryption') AS method FROM pg_roles WHERE rolname = current_user`,
    )
    expect(me).toEqual({ rolsuper: false, method: 'scram-sha-256' })
    const wrong = new URL(url)
    wrong.password = 'guess'
    await expect(queryOnce(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
  })

  it.skipIf(!present)('keeps data and address over a stop and a start', async () => {
    const first = await start(options)
    await queryOnce(first.url, 'CREATE TABLE kept AS SELECT 7 AS n')
    await first.stop()
    await expect(queryOnce(first.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
    const second = await start(options)
    expect([second.attached, second.url]).toEqual([false, first.url])
    expect(await queryOnce(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  })
})

describe('the folder of the embedded server', () => {
  it('is closed to others: cluster 0700, passwords 0600', async () => {
    await start()
    const mode = (name: string): number => statSync(path.join(server.dataDir, name)).mode & 0o777
    expect([mode('cluster'), mode('credentials.json'), mode('postgres.log')]).toEqual([0o700, 0o600, 0o600])
    expect(statSync(server.dataDir).mode & 0o066).toBe(0)
  })

  it('keeps values of residents out of its log', async () => {
    const { url } = await start()
    await queryOnce(url, `CREATE TABLE person (phone text PRIMARY KEY); INSERT INTO person VALUES ('13800138000')`)
    await expect(queryOnce(url, `INSERT INTO person SELECT phone FROM person`)).rejects.toThrow('duplicate key')
    const log = readFileSync(path.join(server.dataDir, 'postgres.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('13800138000')
  })

  it('is left on another port when somebody has taken the last one', async () => {
    const first = await start()
    await first.stop()
    const port = Number(new URL(first.url).port)
    const squatter = createServer()
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve))
    const second = await start()
    squatter.close()
    expect(new URL(second.url).port).not.toBe(String(port))
    expect(await queryOnce(second.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  })
})

describe('a folder that cannot be served gets one clear sentence', () => {
  it('when it is damaged', async () => {
    await (await start()).stop()
    rmSync(path.join(server.dataDir, 'cluster/global/pg_control'))
    await expect(start()).rejects.toThrow(
      /^The database folder \S+ is damaged \(global\/pg_control is missing\): put a backup in its place, or move it away to start empty\.$/,
    )
  })

  it('when its content is torn', async () => {
    await (await start()).stop()
    writeFileSync(path.join(server.dataDir, 'cluster/global/pg_control'), Buffer.alloc(8192))
    await expect(start()).rejects.toThrow(/^PostgreSQL did not start on \S+: .+ \(log: \S+\)\.$/)
  })

  it('when another major version made it', async () => {
    await (await start()).stop()
    writeFileSync(path.join(server.dataDir, 'cluster/PG_VERSION'), '14\n')
    await expect(start()).rejects.toThrow(
      /was made by PostgreSQL 14, but these binaries are PostgreSQL 17: name binaries of version 14, or dump and restore\.$/,
    )
  })

  it('when the binaries are not there', async () => {
    await expect(start({ binariesDir: '/nowhere/bin' })).rejects.toThrow(
      'There is no PostgreSQL program "postgres" in /nowhere/bin.',
    )
  })
})
