import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../embedded/start-embedded-postgres.ts'
import { withConnection } from '../with-connection.ts'
import { backUp } from './back-up.ts'
import { listBackups, restoreBackup } from './restore-backup.ts'

let base: string
const at = (name: string): string => path.join(base, name)
const log = (): void => undefined
const start = (backupDir?: string): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDir: at('data'), log, ...(backupDir === undefined ? {} : { backupDir }) })
const rowsIn = (url: string): Promise<number[]> =>
  withConnection(url, 'test', async (client) =>
    (await client.query<{ n: number }>('select n from kept order by n')).rows.map(({ n }) => n),
  )
const write = (url: string, n: number): Promise<unknown> =>
  withConnection(url, 'test', (client) => client.query('insert into kept values ($1)', [n]))

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'shaoying-backup-'))
  chmodSync(base, 0o711)
  mkdirSync(at('kept'), { mode: 0o711 })
})
afterEach(async () => {
  for (const name of ['data', 'back', 'now']) await stopEmbeddedPostgres({ dataDir: at(name), log, force: true })
  rmSync(base, { recursive: true, force: true })
})

it('a backup of the running database comes back as it stood at any moment since, and the running one notices nothing', async () => {
  const server = await start(at('kept'))
  await withConnection(server.url, 'test', (client) => client.query('create table kept (n int primary key)'))
  await write(server.url, 1)
  const backup = await backUp({ dataDir: at('data'), backupDir: at('kept') })
  expect(existsSync(path.join(backup.folder, 'cluster/postmaster.pid'))).toBe(false)
  await write(server.url, 2)
  await sleep(50)
  const moment = new Date().toISOString()
  await sleep(50)
  await write(server.url, 3)
  await backUp({ dataDir: at('data'), backupDir: at('kept') })
  expect(await rowsIn(server.url)).toEqual([1, 2, 3])

  const back = await restoreBackup({ backupDir: at('kept'), dataDir: at('back'), at: moment, log })
  expect([await rowsIn(back.url), back.from.folder]).toEqual([[1, 2], backup.folder])
  await write(back.url, 4)
  await back.stop()
  const now = await restoreBackup({ backupDir: at('kept'), dataDir: at('now'), log })
  expect(await rowsIn(now.url)).toEqual([1, 2, 3])
  await now.stop()
  await server.stop()
  expect(listBackups(at('kept'))).toHaveLength(2)
  expect(readdirSync(path.join(at('kept'), 'wal')).some((name) => name.endsWith('.part'))).toBe(false)
}, 120_000)

it('says in a sentence what is missing: archiving, a backup that old, an empty folder to restore to', async () => {
  const server = await start()
  await expect(backUp({ dataDir: at('data'), backupDir: at('kept') })).rejects.toThrow('without BACKUP_DIR')
  await expect(restoreBackup({ backupDir: at('kept'), dataDir: at('back'), log })).rejects.toThrow(
    'holds no whole backup',
  )
  await server.stop()
  const archiving = await start(at('kept'))
  await backUp({ dataDir: at('data'), backupDir: at('kept') })
  await expect(
    restoreBackup({ backupDir: at('kept'), dataDir: at('back'), at: '2020-01-01T00:00:00Z', log }),
  ).rejects.toThrow('by 2020-01-01')
  await expect(restoreBackup({ backupDir: at('kept'), dataDir: at('data'), log })).rejects.toThrow(
    'holds a database already',
  )
  await archiving.stop()
  await expect(backUp({ dataDir: at('data'), backupDir: at('kept') })).rejects.toThrow('No embedded database runs')
}, 120_000)
