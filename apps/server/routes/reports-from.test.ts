import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate, ReportPool } from '../../../packages/store/index.ts'
import { PlainServer } from '../../../packages/store/testing/server-pair.ts'
import { allRoutes } from '../all-routes.ts'
import { registered } from '../testing/appeals.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { reportAudits } from './reports-from.ts'

let base: string
let primary: PlainServer
let replica: PlainServer
let reports: ReportPool
let server: TestServer

beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'shaoying-replica-'))
  chmodSync(base, 0o711)
  primary = new PlainServer(path.join(base, 'primary'), { fsync: 'off' })
  replica = new PlainServer(path.join(base, 'replica'), { fsync: 'off', hot_standby_feedback: 'on' })
  await primary.start()
  await primary.createDatabase()
  await migrate(primary.url)
  await replica.follow(primary)
  server = await startTestServer({
    databaseUrl: primary.url,
    partsOf: (town) => {
      reports = new ReportPool(replica.url, town.readers, { role: 'shaoying_reader', max: 2, mostLagSeconds: 3 })
      return { city: { ...town, reports, close: town.end } }
    },
  })
}, 180_000)
afterAll(async () => {
  await reports.end()
  await server.close()
  for (const one of [replica, primary]) await one.stop()
  rmSync(base, { recursive: true, force: true })
})

const sheet = async (): Promise<{ readonly source: unknown; readonly asOf: number; readonly rows: number }> => {
  const answer = await server.ask('dispatcher', 'GET', '/api/v1/orders.csv')
  expect(answer.statusCode).toBe(200)
  return {
    source: answer.headers['data-source'],
    asOf: Date.parse(String(answer.headers['data-as-of'])),
    rows: answer.body.trim().split('\n').length - 1,
  }
}
const caughtUp = async (): Promise<void> => {
  await expect.poll(async () => (await reports.look(), reports.source.from), { timeout: 30_000 }).toBe('replica')
}

describe('a replica for reports', () => {
  it('is asked for what the list of reports names, and for nothing else', async () => {
    const audits = new Set(
      allRoutes({ ...server, city: server.town, moreRoutes: [] } as unknown as Parameters<typeof allRoutes>[0]).map(
        ({ audit }) => audit,
      ),
    )
    expect([...reportAudits].filter((audit) => !audits.has(audit as never))).toEqual([])
    await caughtUp()
    expect((await server.ask('dispatcher', 'GET', '/api/v1/orders?limit=5')).headers['data-source']).toBeUndefined()
  })

  it('answers with what it has, and says as of when', async () => {
    await registered(server)
    await expect.poll(async () => (await sheet()).rows, { timeout: 30_000 }).toBe(1)
    const { source, asOf } = await sheet()
    expect([source, asOf <= Date.now(), asOf > Date.now() - 5000]).toEqual(['replica', true, true])
  })

  it('one that falls behind is told by its age, then left for the database itself', async () => {
    await replica.asSuperuser((client) => client.query('select pg_wal_replay_pause()'))
    await registered(server)
    await expect.poll(async () => (await sheet()).source, { timeout: 30_000 }).toBe('primary')
    expect((await sheet()).rows).toBe(2)
    expect(reports.source.fault).toMatch(/^is \d+ s behind$/)
    await replica.asSuperuser((client) => client.query('select pg_wal_replay_resume()'))
    await caughtUp()
    expect(await sheet()).toMatchObject({ source: 'replica', rows: 2 })
  }, 90_000)

  it('of one that dies a report under way is told to come again, and then the database answers', async () => {
    replica.kill()
    const first = await server.ask('dispatcher', 'GET', '/api/v1/orders.csv')
    expect(first.statusCode === 200 || first.headers['retry-after'] !== undefined).toBe(true)
    await expect.poll(() => reports.source.fault, { timeout: 30_000 }).toBe('does not answer')
    expect((await sheet()).rows).toBe(2)
    expect((await sheet()).source).toBe('primary')
  }, 90_000)
})
