import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from '../packages/store/testing/test-database.ts'
import { startProgram, type StartedProgram } from './started-program.ts'

let folder = ''
let database: TestDatabase
let sms: Server
const delivered: string[] = []
let servers: readonly StartedProgram[] = []
let [first, second] = ['', '']
let settings: Readonly<Record<string, string>> = {}

/** Two servers on one database that is not ours to start, both with workers, and a gateway that counts what it is given. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'shaoying-two-'))
  database = await createEmptyDatabase()
  sms = createServer((request, response) => {
    let body = ''
    request
      .on('data', (data) => (body += String(data)))
      .on('end', () => {
        delivered.push((JSON.parse(body) as { messageId: string }).messageId)
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
      })
  }).listen(0, '127.0.0.1')
  await once(sms, 'listening')
  const pack = path.join(folder, 'pack')
  cpSync('packs/small', pack, { recursive: true })
  const rules = path.join(pack, 'rules.yaml')
  writeFileSync(rules, readFileSync(rules, 'utf8').replace(/quietHours: .*/, 'quietHours: ""'))
  settings = {
    DATABASE_URL: database.url,
    CITY_PACK: pack,
    VAULT_KEY: Buffer.alloc(32, 7).toString('base64'),
    SMS_WEBHOOK_URL: `http://127.0.0.1:${(sms.address() as AddressInfo).port}/sms`,
    SMS_WEBHOOK_SECRET: 'a-secret-of-the-gateway',
    RATE_LIMITS: 'off',
  }
  // Both begin in the same moment on an empty database: one of them migrates, loads the pack, makes the accounts.
  servers = await Promise.all([
    startProgram({ ...settings, DATA_DIR: path.join(folder, 'a'), DEMO_ACCOUNTS: 'yes' }),
    startProgram({ ...settings, DATA_DIR: path.join(folder, 'b') }),
  ])
  ;[first, second] = await Promise.all([servers[0]!.address, servers[1]!.address])
}, 120_000)
afterAll(async () => {
  await Promise.all(servers.map((server) => server.end('SIGKILL')))
  sms.close()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function asks<T>(address: string, route: string, body?: object, token?: string): Promise<T> {
  const answer = await fetch(`${address}${route}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

async function signedIn(address: string, login: string): Promise<string> {
  const password = new RegExp(`^  ${login} +(\\S+)`, 'm').exec(servers[0]!.said())![1]!
  return (await asks<{ token: string }>(address, '/api/v1/session', { login, password, as: 'token' })).token
}

async function until(isSo: () => boolean, within = 20_000): Promise<void> {
  for (const end = Date.now() + within; !isSo() && Date.now() < end; )
    await new Promise((resolve) => setTimeout(resolve, 100))
}

const appeal = (n: number) => ({
  kind: 'complaint',
  title: `路灯不亮 ${n}`,
  words: '门口路灯不亮。',
  petitioner: { sort: 'person', name: '王小明', phone: `1390000${1000 + n}` },
  place: { unitId: '990101001' },
  categoryId: '0102-01',
})

describe('two servers on one database', () => {
  it('accounts are made on somebody else’s database only when asked for, and their passwords are shown once', () => {
    expect(servers[0]!.said()).toMatch(/^ {2}call-taker +\S+/m)
    expect(servers[1]!.said()).not.toMatch(/call-taker +\S{4}-/)
  })

  it('what is done at one shows at the other, also on a stream that is open there', async () => {
    const [callTaker, dispatcher] = [await signedIn(first, 'call-taker'), await signedIn(second, 'dispatcher')]
    const leaving = new AbortController()
    const stream = await fetch(`${second}/api/v1/stream`, {
      headers: { authorization: `Bearer ${dispatcher}` },
      signal: leaving.signal,
    })
    let heard = ''
    void (async () => {
      for await (const piece of stream.body as unknown as AsyncIterable<Uint8Array>)
        heard += Buffer.from(piece).toString()
    })().catch(() => undefined)
    const { orderId } = await asks<{ orderId: string }>(first, '/api/v1/orders', appeal(0), callTaker)
    expect(await asks(second, `/api/v1/orders/${orderId}`, undefined, dispatcher)).toMatchObject({
      orderId,
      situation: 'registering',
    })
    await until(() => heard.includes(orderId))
    leaving.abort()
    expect(heard).toContain(orderId)
  }, 40_000)

  it('what two workers find to do is done once: every message leaves once, whichever server took the appeal', async () => {
    // The appeal of the test before has its own message.
    await until(() => delivered.length > 0)
    delivered.length = 0
    const most = 40
    await Promise.all(
      Array.from({ length: most }, (_, n) => asks(n % 2 === 0 ? first : second, '/api/v1/petitions', appeal(n))),
    )
    await until(() => delivered.length >= most)
    await new Promise((resolve) => setTimeout(resolve, 2000))
    expect([delivered.length, new Set(delivered).size]).toEqual([most, most])
  }, 60_000)

  it('a new version of the pack is taken by both without a restart; open orders keep theirs until they are moved, which is recorded', async () => {
    const [callTaker, dispatcher] = [await signedIn(first, 'call-taker'), await signedIn(second, 'dispatcher')]
    const { orderId } = await asks<{ orderId: string }>(first, '/api/v1/orders', appeal(0), callTaker)
    const before = await asks<{ dueAt: string }>(
      second,
      `/api/v1/orders/${orderId}/dispatch-order`,
      { leadUnitId: '990101001', reason: '属地' },
      dispatcher,
    )
    const pack = path.join(folder, 'next')
    cpSync(settings['CITY_PACK']!, pack, { recursive: true })
    const tiers = path.join(pack, 'tiers.csv')
    writeFileSync(tiers, readFileSync(tiers, 'utf8').replace('7 days', '5 days'))
    const load = await startProgram({ ...settings, DATA_DIR: path.join(folder, 'a') }, [
      'pack',
      'load',
      pack,
      '--effective',
      new Date().toISOString().slice(0, 10),
    ])
    expect(await load.ended).toBe(0)
    const version = /Version (\S+) holds/.exec(load.said())![1]!
    const versionAt = async (address: string) =>
      (await asks<{ packVersionId: string }>(address, '/api/v1/pack')).packVersionId
    for (const address of [first, second])
      await expect.poll(() => versionAt(address), { timeout: 40_000, interval: 1000 }).toBe(version)
    expect(await asks(second, `/api/v1/orders/${orderId}`, undefined, dispatcher)).toMatchObject({
      dueAt: before.dueAt,
    })
    const migrate = await startProgram({ ...settings, DATA_DIR: path.join(folder, 'a') }, ['pack', 'migrate', version])
    expect([await migrate.ended, migrate.said()]).toEqual([0, expect.stringContaining(`moved to ${version}`)])
    // The calendar is the new one's; the limit printed at dispatch holds [Reg 13].
    expect(await asks(second, `/api/v1/orders/${orderId}`, undefined, dispatcher)).toMatchObject({
      dueAt: before.dueAt,
    })
    const story = await asks<{ items: { kind: string }[] }>(
      second,
      `/api/v1/orders/${orderId}/timeline`,
      undefined,
      dispatcher,
    )
    expect(story.items.map(({ kind }) => kind)).toContain('packMigrated')
  }, 120_000)

  it('one that is asked to stop ends well, and the other goes on alone', async () => {
    expect(await servers[0]!.end('SIGTERM')).toBe(0)
    delivered.length = 0
    await asks(second, '/api/v1/petitions', appeal(99))
    await until(() => delivered.length > 0)
    expect(delivered).toHaveLength(1)
  }, 40_000)
})
