import { createHash, randomBytes } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { openPool } from '@shaoying/store'
import { send } from '../http-load.ts'
import type { Fault, Round } from './round.ts'
import { pause } from './standing.ts'

/** Every appeal three times at once, and all of them again at the end, last ones first. */
const duplicates: Fault = {
  name: 'duplicates',
  what: 'every request three times at once, and again later in another order',
  async run({ ledger, standing }) {
    const keys = Array.from({ length: 300 }, () => ledger.newKey())
    const thrice = async (key: string): Promise<void> =>
      void (await Promise.all([1, 2, 3].map(() => ledger.register(standing, key))))
    for (let at = 0; at < keys.length; at += 20) await Promise.all(keys.slice(at, at + 20).map(thrice))
    for (const key of keys.toReversed()) await ledger.register(standing, key)
  },
}

/** Two people give the same order a different lead in the same moment. */
const twoOperators: Fault = {
  name: 'two-operators',
  what: 'two dispatchers on one order in the same moment',
  async run({ number, ledger, standing, expect }) {
    const load = ledger.load(standing, 4)
    await pause(1500)
    await load.stop()
    const orders = ledger.acknowledged.slice(-100)
    const answers = await Promise.all(
      orders.map((orderId) =>
        Promise.all(
          ['990101001', '990101002'].map((unit) =>
            command(
              standing,
              'dispatcher',
              orderId,
              'dispatch-order',
              { leadUnitId: unit, reason: '属地' },
              { 'if-match': '"1"', 'idempotency-key': `two-${number}-${unit}-${orderId}` },
            ),
          ),
        ),
      ),
    )
    const winners = answers.map((pair) => pair.filter((status) => status === 200).length)
    expect(
      winners.every((count) => count === 1),
      `one of the two is heard, the other told so: ${JSON.stringify(answers.find((pair) => pair.filter((status) => status === 200).length !== 1) ?? [])}`,
    )
    expect(
      answers.flat().every((status) => status === 200 || status === 412 || status === 409),
      'who came second learns that the order has changed',
    )
  },
}

async function command(
  { port, tokens }: Round['standing'],
  login: string,
  orderId: string,
  name: string,
  body: object,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const request = {
    method: 'POST',
    path: `/api/v1/orders/${orderId}/${name}`,
    headers: { authorization: `Bearer ${tokens[login]}`, ...headers },
    body: JSON.stringify(body),
  } as const
  return (await send(port, undefined, request)).status
}

/** Orders whose row promises a clock that does not exist; the other clocks of the city fire all the same. */
const poisonedJob: Fault = {
  name: 'poisoned-job',
  what: 'clocks that cannot be fired among clocks that can',
  async run({ number, ledger, standing, expect }) {
    const load = ledger.load(standing, 4)
    await pause(1500)
    await load.stop()
    const [poisoned, sound] = [ledger.acknowledged.slice(-5), ledger.acknowledged.slice(-45, -5)]
    for (const orderId of sound)
      await command(
        standing,
        'dispatcher',
        orderId,
        'dispatch-order',
        { leadUnitId: '990101001', reason: '属地' },
        { 'idempotency-key': `poison-${number}-${orderId}` },
      )
    const pool = openPool(standing.databaseUrl)
    const one = async (sql: string, values: readonly unknown[] = []): Promise<number> =>
      (await pool.query<{ n: number }>(sql, [...values])).rows[0]!.n
    await pool.query(`update order_state set next_due_at = '2020-01-01' where order_id = any($1)`, [poisoned])
    await standing.jump(40 * 86_400)
    const late = `select count(*)::int as n from order_state where next_due_at <= now() + interval '39 days' and order_id <> all($1)`
    for (let waited = 0; waited < 20_000 && (await one(late, [poisoned])) > 0; waited += 500) await pause(500)
    expect((await one(late, [poisoned])) === 0, 'every sound clock fires')
    expect(
      (await one('select count(*)::int as n from quarantine where thing = any($1)', [
        poisoned.map((orderId) => `order/${orderId}`),
      ])) === poisoned.length,
      'every poisoned one is in quarantine',
    )
    expect(
      (await one('select count(*)::int as n from quarantine')) <= poisoned.length * (number + 1),
      'and nothing else',
    )
    await pool.end()
  },
}

/** What the gateway was sent, by message. */
const taken = new Map<string, number>()
let isDown = true
let gateway: http.Server | undefined

const gatewayDown: Fault = {
  name: 'gateway-down',
  what: 'the SMS gateway down for an hour, then back',
  async environment() {
    gateway ??= http.createServer((request, response) => {
      request.resume()
      if (!isDown)
        taken.set(
          String(request.headers['idempotency-key']),
          (taken.get(String(request.headers['idempotency-key'])) ?? 0) + 1,
        )
      response.writeHead(isDown ? 503 : 204).end()
    })
    if (!gateway.listening) await new Promise<void>((resolve) => gateway!.listen(0, '127.0.0.1', resolve))
    gateway.unref()
    return {
      SMS_WEBHOOK_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`,
      SMS_WEBHOOK_SECRET: randomBytes(16).toString('hex'),
    }
  },
  async run({ ledger, standing, expect }) {
    isDown = true
    const load = ledger.load(standing, 4)
    await pause(2000)
    await load.stop()
    const pool = openPool(standing.databaseUrl)
    const messages = async (situation: string): Promise<number> =>
      (await pool.query<{ n: number }>('select count(*)::int as n from message where situation = $1', [situation]))
        .rows[0]!.n
    for (let minutes = 0; minutes < 60; minutes += 20) {
      await standing.jump(1200)
      await pause(2000)
    }
    expect((await messages('sent')) === taken.size, 'nothing counts as sent that the gateway did not take')
    isDown = false
    for (let hours = 0; hours < 24 && (await messages('queued')) > 0; hours += 1) {
      await standing.jump(3600)
      await pause(1500)
    }
    expect(
      (await messages('queued')) === 0 && (await messages('dead')) === 0,
      `all messages leave once it is back: ${await messages('queued')} wait, ${await messages('dead')} were given up`,
    )
    expect(
      (await messages('sent')) === taken.size && taken.size > 0,
      `all of them arrived: ${await messages('sent')} sent, ${taken.size} taken`,
    )
    expect(
      [...taken.values()].every((times) => times === 1),
      'none arrived twice',
    )
    await pool.end()
  },
}

const tus = { 'tus-resumable': '1.0.0' }

/** A file whose line breaks three times; what arrives is what was sent. */
const tornUpload: Fault = {
  name: 'torn-upload',
  what: 'uploads that break off three times and go on',
  async run({ ledger, standing, expect }) {
    await ledger.register(standing, ledger.newKey())
    const base = `http://127.0.0.1:${standing.port}`
    const json = async (path: string, body: object) =>
      (await (
        await fetch(base + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).json()) as Record<string, string>
    const petition = await json('/api/v1/petitions', {
      kind: 'complaint',
      title: '路灯不亮',
      words: '三单元门口的路灯坏了。',
      petitioner: { sort: 'person', name: '王小明', phone: '13812345678' },
      place: { unitId: '990101001001' },
    })
    const { token } = await json('/api/v1/petitions/track', {
      number: petition['number'],
      code: petition['trackingCode'],
    })
    const headers = { authorization: `Bearer ${token}`, ...tus }
    const root = `${base}/api/v1/petitions/${petition['number']}`
    const file = Buffer.concat(
      [Buffer.from('%PDF-1.4\n'), randomBytes(3_000_000).toString('hex') as unknown as Buffer].map((part) =>
        Buffer.from(part),
      ),
    )
    const begun = await fetch(`${root}/uploads`, {
      method: 'POST',
      headers: { ...headers, 'upload-length': String(file.length) },
    })
    const location = new URL(begun.headers.get('location') ?? '', base).href
    for (let tears = 0; ; tears += 1) {
      const offset = Number((await fetch(location, { method: 'HEAD', headers })).headers.get('upload-offset'))
      if (offset >= file.length || tears > 5) break
      const rest = file.subarray(offset)
      const part = tears < 3 ? torn(rest) : rest
      await fetch(location, {
        method: 'PATCH',
        headers: { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
        body: part,
        duplex: 'half',
      } as unknown as RequestInit).catch(() => null)
    }
    const { items } = (await (await fetch(`${root}/attachments`, { headers })).json()) as {
      items: readonly { sha256: string }[]
    }
    expect(
      items.length === 1 && items[0]!.sha256 === createHash('sha256').update(file).digest('hex'),
      `the file is there once and whole: ${JSON.stringify(items).slice(0, 200)}`,
    )
  },
}

/** The first third of what is to come, and then the line is cut. */
function torn(rest: Buffer): ReadableStream {
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(new Uint8Array(rest.subarray(0, Math.ceil(rest.length / 3))))
      await pause(200)
      controller.error(new Error('torn'))
    },
  })
}

export const trafficFaults: readonly Fault[] = [duplicates, twoOperators, poisonedJob, gatewayDown, tornUpload]
