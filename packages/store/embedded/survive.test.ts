import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startInProcess } from '../testing/start-in-process.ts'
import { queryOnce, temporaryServer, type TemporaryServer } from '../testing/temporary-server.ts'
import { isPostgres } from './process-identity.ts'
import { startEmbeddedPostgres, stopEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.ts'

let server: TemporaryServer

beforeEach(() => {
  server = temporaryServer()
})
afterEach(() => server.remove())

/** Killed processes lose nothing that the system has taken over, so these tests need not wait for the disk. */
const settings = { fsync: 'off' }
const silent = (): void => undefined
const start = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ dataDir: server.dataDir, log: silent, settings })
const pidFile = (): string => path.join(server.dataDir, 'cluster/postmaster.pid')
const serverPid = (): number => Number.parseInt(readFileSync(pidFile(), 'utf8'), 10)

describe('several processes on one folder', () => {
  it('started at once: one starts the server, the others attach', async () => {
    const { dataDir } = server
    const all = await Promise.all([
      startInProcess({ dataDir, settings }),
      startInProcess({ dataDir, settings }),
      startInProcess({ dataDir, settings }),
    ])
    expect(all.map((one) => one.attached).sort()).toEqual([false, true, true])
    expect(new Set(all.map((one) => one.url)).size).toBe(1)
    await Promise.all(all.map((one) => one.end()))
    expect(existsSync(pidFile())).toBe(false)
  })

  it('the server stays up while one of them uses it, and goes with the last', async () => {
    const other = await startInProcess({ dataDir: server.dataDir, settings })
    const mine = await start()
    await other.end()
    expect(await queryOnce(mine.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
    expect(await stopEmbeddedPostgres({ dataDir: server.dataDir, log: silent })).toBe(false)
    await mine.stop()
    await mine.stop()
    await expect(queryOnce(mine.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
  })
})

describe('after a kill', () => {
  it('of the starter the server lives on, the next one attaches, and can stop it', async () => {
    const killed = await startInProcess({ dataDir: server.dataDir, settings })
    await queryOnce(killed.url, 'CREATE TABLE kept AS SELECT 7 AS n')
    await killed.kill()
    const next = await start()
    expect([next.attached, next.url]).toEqual([true, killed.url])
    expect(await queryOnce(next.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
    await next.stop()
    expect(existsSync(pidFile())).toBe(false)
  })

  it('of the server everything committed is there again', async () => {
    const first = await start()
    await queryOnce(first.url, 'CREATE TABLE kept AS SELECT 7 AS n')
    process.kill(serverPid(), 'SIGKILL')
    const next = await start()
    expect(next.attached).toBe(false)
    expect(await queryOnce(next.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  })

  it('of the server while it is used, it is up again at the same address within seconds', async () => {
    const other = await startInProcess({ dataDir: server.dataDir, settings })
    const mine = await start()
    await queryOnce(mine.url, 'CREATE TABLE kept AS SELECT 7 AS n')
    process.kill(serverPid(), 'SIGKILL')
    await expect
      .poll(() => queryOnce(mine.url, 'SELECT n FROM kept').catch(() => []), { timeout: 20_000, interval: 100 })
      .toEqual([{ n: 7 }])
    await other.end()
    await mine.stop()
    expect(existsSync(pidFile())).toBe(false)
  })

  it('of the starter in the middle of its first start nothing half made is in the way', async () => {
    const starting = startInProcess({ dataDir: server.dataDir, settings })
    const failed = starting.then(
      () => 'started',
      () => 'killed',
    )
    const watch = setInterval(() => {
      if (!existsSync(path.join(server.dataDir, 'credentials.json'))) return
      const holder = Number.parseInt(readFileSync(path.join(server.dataDir, 'lock/1'), 'utf8'), 10)
      process.kill(holder, 'SIGKILL')
      clearInterval(watch)
    }, 5)
    expect(await failed).toBe('killed')
    const next = await start()
    expect(await queryOnce(next.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  })
})

describe('a leftover postmaster.pid', () => {
  it.each([
    ['of a process that is gone', 2 ** 22 + 1],
    ['whose number another program has now', process.pid],
    ['that is empty', ''],
  ])('%s does not stop the next start', async (_which, pid) => {
    const first = await start()
    await queryOnce(first.url, 'CREATE TABLE kept AS SELECT 7 AS n')
    const note = readFileSync(pidFile(), 'utf8').split('\n')
    await first.stop()
    writeFileSync(pidFile(), pid === '' ? '' : [pid, ...note.slice(1)].join('\n'))
    const next = await start()
    expect(next.attached).toBe(false)
    expect(await queryOnce(next.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  })

  it('copied along from another running server does not lead to that one', async () => {
    const original = await start()
    const copy = temporaryServer()
    try {
      await (await startEmbeddedPostgres({ dataDir: copy.dataDir, log: silent, settings })).stop()
      writeFileSync(path.join(copy.dataDir, 'cluster/postmaster.pid'), readFileSync(pidFile()))
      const own = await startEmbeddedPostgres({ dataDir: copy.dataDir, log: silent, settings })
      expect(own.attached).toBe(false)
      expect(own.url).not.toBe(original.url)
      expect(isPostgres(serverPid())).toBe(true)
    } finally {
      await copy.remove()
    }
  })
})
