import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispatched, otherStreet, registered, street } from './testing/appeals.ts'
import { actorOf, personIn, startTestServer, type TestServer } from './testing/test-server.ts'
import type { Actor } from '@shaoying/domain'

let server: TestServer
let base = ''
beforeAll(async () => {
  server = await startTestServer()
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  base = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

interface Screen {
  readonly text: () => string
  readonly orderIds: () => string[]
  readonly lastId: () => string
  readonly ended: Promise<void>
  close(): void
}

async function open(who: Actor, from?: string): Promise<Screen> {
  await server.ask(who, 'GET', '/api/v1/orders?limit=1')
  const stop = new AbortController()
  const answer = await fetch(`${base}/api/v1/stream`, {
    headers: { 'x-test-person': who.personId, ...(from ? { 'last-event-id': from } : {}) },
    signal: stop.signal,
  })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
  let text = ''
  const ended = (async () => {
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) text += chunk
  })().catch(() => undefined)
  await until(() => text.includes('retry:'))
  return {
    text: () => text,
    orderIds: () => [...text.matchAll(/"orderId":"([^"]+)"/g)].map(([, id]) => id!),
    lastId: () => [...text.matchAll(/^id: (.+)$/gm)].at(-1)![1]!,
    ended,
    close: () => stop.abort(),
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 15_000; !holds() && Date.now() < deadline; )
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(holds()).toBe(true)
}

describe('the live stream', () => {
  it('tells each screen what happens to the orders it may see, and nobody else’s', async () => {
    const [ours, theirs, hotline] = await Promise.all([
      open(personIn(server.town, street, 'handler')),
      open(personIn(server.town, otherStreet, 'handler')),
      open(actorOf(server.town, 'dispatcher')),
    ])
    const mine = await dispatched(server, street)
    const other = await dispatched(server, otherStreet)
    await until(
      () =>
        ours.orderIds().includes(mine) && theirs.orderIds().includes(other) && new Set(hotline.orderIds()).size === 2,
    )
    expect([ours.orderIds().includes(other), theirs.orderIds().includes(mine)]).toEqual([false, false])
    expect(ours.text()).toMatch(
      /event: order\ndata: \{"orderId":"[^"]+","version":2,"kind":"orderDispatched","at":"2026-03-02T01:00:00Z"\}\n\n(?:event: .*\n.*\n\n)*id: \d+:\d+:[\d,]*\n\n/,
    )
    for (const screen of [ours, theirs, hotline]) screen.close()
  })

  it('a screen that was away gets what it missed, once and in order', async () => {
    const dispatcher = actorOf(server.town, 'dispatcher')
    const before = await open(dispatcher)
    const first = await registered(server)
    await until(() => before.orderIds().includes(first) && /\n\nid: [\d:,]+\n\n$/.test(before.text()))
    before.close()
    const missed = [await registered(server), await registered(server)]
    const back = await open(dispatcher, before.lastId())
    await until(() => back.orderIds().length >= 2)
    expect(back.orderIds()).toEqual(missed)
    back.close()
  })

  it('is closed to nobody, to who reads no orders, and to the ninth screen of one person', async () => {
    expect((await fetch(`${base}/api/v1/stream`)).status).toBe(401)
    expect((await server.ask('administrator', 'GET', '/api/v1/stream')).statusCode).toBe(403)
    expect((await server.ask('dispatcher', 'HEAD', '/api/v1/stream')).statusCode).toBe(405)
    const screens = await Promise.all(Array.from({ length: 8 }, () => open(actorOf(server.town, 'reviewer'))))
    const ninth = await fetch(`${base}/api/v1/stream`, { headers: { 'x-test-person': 'demo-reviewer' } })
    expect([ninth.status, ninth.headers.get('retry-after')]).toEqual([429, '3'])
    for (const screen of screens) screen.close()
  })

  it('ends when the server closes, so that nothing holds it up', async () => {
    const own = await startTestServer()
    await own.app.listen({ port: 0, host: '127.0.0.1' })
    await own.ask('dispatcher', 'GET', '/api/v1/orders?limit=1')
    const answer = await fetch(`http://127.0.0.1:${(own.app.server.address() as AddressInfo).port}/api/v1/stream`, {
      headers: { 'x-test-person': 'demo-dispatcher' },
    })
    const reading = answer.text()
    await own.close()
    expect(await reading).toMatch(/^retry: [1-5]\d{3}\n/)
  })
})
