import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from '../packages/store/testing/test-database.ts'
import { queryOnce } from '../packages/store/testing/temporary-server.ts'
import { ReadyProxy } from './ready-proxy.ts'
import { startProgram, type StartedProgram } from './started-program.ts'

let folder = ''
let database: TestDatabase
let proxy: ReadyProxy
let base = ''
const programs: StartedProgram[] = []

async function startServer(more: Readonly<Record<string, string>> = {}): Promise<StartedProgram> {
  const settings = {
    DATABASE_URL: database.url,
    VAULT_KEY: Buffer.alloc(32, 7).toString('base64'),
    CITY_PACK: 'packs/small',
    RATE_LIMITS: 'off',
    DRAIN_SECONDS: '4',
    DATA_DIR: path.join(folder, String(programs.length)),
    ...more,
  }
  const program = await startProgram(settings)
  programs.push(program)
  await proxy.add(await program.address)
  return program
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'shaoying-rolling-'))
  database = await createEmptyDatabase()
  proxy = new ReadyProxy(200)
  base = `http://127.0.0.1:${await proxy.listen()}`
  await startServer({ DEMO_ACCOUNTS: 'yes' })
  await startServer()
}, 180_000)
afterAll(async () => {
  proxy.close()
  await Promise.all(programs.map((program) => program.end('SIGKILL')))
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const asJson = (body: object, headers: Readonly<Record<string, string>> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

/** Clients that never try twice; what they were told, by status, and `broken` for a line that broke. */
function load(token: string): {
  stop(): Promise<{ readonly told: Readonly<Record<string, number>>; readonly registered: number }>
} {
  const told: Record<string, number> = {}
  let [isOver, registered, counter] = [false, 0, 0]
  const client = async (index: number): Promise<void> => {
    while (!isOver) {
      const isWriting = index % 2 === 0
      const request = isWriting
        ? fetch(
            `${base}/api/v1/orders`,
            asJson(
              {
                kind: 'complaint',
                title: '路灯不亮',
                words: '门口路灯不亮。',
                petitioner: { sort: 'anonymous' },
                place: { unitId: '990101001' },
                categoryId: '0102-01',
              },
              { authorization: `Bearer ${token}`, 'idempotency-key': `rolling-${counter++}` },
            ),
          )
        : fetch(`${base}/api/v1/orders?limit=5`, { headers: { authorization: `Bearer ${token}` } })
      const outcome = await request.then(
        async (answer) => (await answer.arrayBuffer(), String(answer.status)),
        () => 'broken',
      )
      told[outcome] = (told[outcome] ?? 0) + 1
      if (outcome === '201') registered += 1
    }
  }
  const running = Array.from({ length: 8 }, (_, index) => client(index))
  return {
    stop: async () => {
      isOver = true
      await Promise.all(running)
      return { told, registered }
    },
  }
}

it('both servers are replaced under load, one after the other, and no request fails', async () => {
  const password = /^ {2}call-taker +(\S+)/m.exec(programs[0]!.said())![1]!
  const { token } = (await (
    await fetch(`${base}/api/v1/session`, asJson({ login: 'call-taker', password, as: 'token' }))
  ).json()) as { token: string }
  const clients = load(token)
  for (const old of programs.slice(0, 2)) {
    await startServer()
    expect(await old.end('SIGTERM')).toBe(0)
  }
  const { told, registered } = await clients.stop()
  expect(Object.keys(told).sort()).toEqual(['200', '201'])
  expect(await queryOnce(database.url, `select count(*)::int as n from order_state where title = '路灯不亮'`)).toEqual([
    { n: registered },
  ])
}, 240_000)

it('a server that is about to stop says so before it stops, and still answers', async () => {
  const leaving = await startServer()
  const address = await leaving.address
  const ended = leaving.end('SIGTERM')
  await expect.poll(async () => (await fetch(`${address}/readyz`)).status, { timeout: 3000, interval: 50 }).toBe(503)
  const answer = await fetch(`${address}/healthz`)
  expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close'])
  expect(await ended).toBe(0)
}, 120_000)
