import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Actor } from '@shaoying/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allRoutes } from './all-routes.ts'
import { loadSettings } from './settings/load-settings.ts'
import { appeal, registered } from './testing/appeals.ts'
import { actorOf, startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
let callTaker: Actor
beforeAll(async () => {
  server = await startTestServer()
  callTaker = actorOf(server.town, 'call_taker')
  await server.ask('call_taker', 'GET', '/api/v1/orders')
})
afterAll(() => server.close())

const raw = (payload: string, headers: Record<string, string> = {}) =>
  server.app.inject({
    method: 'POST',
    url: '/api/v1/orders',
    payload,
    headers: { 'content-type': 'application/json', 'x-test-person': callTaker.personId, ...headers },
  })
const codeOf = (answer: { json(): unknown; statusCode: number }): readonly [number, string] => [
  answer.statusCode,
  (answer.json() as { code: string }).code,
]

describe('a body that cannot be read', () => {
  it.each([
    ['{"kind":', 400, 'request.not_json'],
    ['\u0000', 400, 'request.not_json'],
    ['[1,2', 400, 'request.not_json'],
    ['"text"', 400, 'request.invalid'],
    ['[]', 400, 'request.invalid'],
    ['null', 400, 'request.invalid'],
    ['', 400, 'request.invalid'],
    ['{"__proto__":{"admin":true}}', 400, 'request.invalid'],
    ['{"constructor":{"prototype":{"x":1}}}', 400, 'request.invalid'],
    [`{"title":"${'长'.repeat(90_000)}"}`, 413, 'request.too_large'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400, 'request.invalid'],
  ])('%.40s… is answered %i %s', async (payload, status, code) => {
    expect(codeOf(await raw(payload))).toEqual([status, code])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
    '%s is not taken where JSON is wanted',
    async (type) => {
      expect(codeOf(await raw('kind=complaint', { 'content-type': type }))).toEqual([415, 'request.wrong_content_type'])
    },
  )

  it('a NUL or half a character is refused at its place, because no database could keep it', async () => {
    for (const [text, pointer] of [
      ['{"title":"a\\u0000b"}', '/title'],
      ['{"petitioner":{"name":"\\ud800"}}', '/petitioner/name'],
      ['{"tags":["ok","\\udfff"]}', '/tags/1'],
    ] as const) {
      expect((await raw(text)).json()).toMatchObject({
        status: 400,
        code: 'request.unreadable_character',
        errors: [{ pointer, code: 'field.character' }],
      })
    }
    expect((await raw(JSON.stringify({ ...appeal, title: '😀 \\u0000 as six signs' }))).statusCode).toBe(201)
    expect((await server.ask('dispatcher', 'GET', '/api/v1/orders?number=%00')).json()).toMatchObject({
      errors: [{ pointer: 'query/number' }],
    })
  })
})

describe('a body that breaks its schema', () => {
  it('is told every fault at once, each with its place, and the name that was probably meant', async () => {
    const answer = await server.ask(
      'call_taker',
      'POST',
      '/api/v1/orders',
      {
        kind: 'complain',
        titel: 'x',
        words: '  ',
        petitioner: { sort: 'person', phone: 13812345678, nickname: 'x' },
        place: { position: { longitude: 200, latitude: '40' } },
        tags: Array.from({ length: 21 }, () => 'x'),
        emergency: 'yes',
        receivedAt: 'yesterday',
      },
      { 'accept-language': 'en' },
    )
    const faults = answer.json<{ errors: { pointer: string; code: string; detail: string }[] }>().errors
    expect(Object.fromEntries(faults.map(({ pointer, code }) => [pointer, code]))).toEqual({
      '/title': 'field.missing',
      '/titel': 'field.unknown_near',
      '/kind': 'field.not_listed_near',
      '/words': 'field.blank',
      '/petitioner/phone': 'field.type',
      '/petitioner/nickname': 'field.unknown',
      '/place/position/longitude': 'field.too_small',
      '/place/position/latitude': 'field.type',
      '/tags': 'field.too_many',
      '/emergency': 'field.type',
      '/receivedAt': 'field.pattern',
    })
    expect(faults.find(({ pointer }) => pointer === '/titel')!.detail).toBe(
      'There is no field “titel”; did you mean “title”?',
    )
  })

  it.each([
    '2026-02-30T09:00:00Z',
    '2026-13-01T09:00:00Z',
    '2026-03-02T24:00:00Z',
    '0000-00-00T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-03-02T09:00:00+23:59',
  ])('the moment %s does not break anything', async (receivedAt) => {
    expect(
      (await server.ask('call_taker', 'POST', '/api/v1/orders', { ...appeal, receivedAt })).statusCode,
    ).toBeLessThan(500)
  })
})

describe('an address that leads nowhere', () => {
  it('says so, and which methods an address takes', async () => {
    expect(codeOf(await server.ask('dispatcher', 'GET', '/api/v1/nothing'))).toEqual([404, 'request.no_route'])
    const wrong = await server.ask('dispatcher', 'PUT', '/api/v1/orders', {})
    expect([...codeOf(wrong), wrong.headers.allow]).toEqual([405, 'request.wrong_method', 'POST, GET'])
    expect(codeOf(await server.ask('dispatcher', 'GET', '/api/v1/orders/not-a-uuid'))).toEqual([400, 'request.invalid'])
    expect(codeOf(await server.app.inject({ method: 'GET', url: '/api/v1/orders/%E0%A4%A' }))).toEqual([
      400,
      'request.malformed',
    ])
  })

  it('a request that is no HTTP is answered and closed', async () => {
    await server.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = server.app.server.address() as AddressInfo
    const text = await new Promise<string>((resolve) => {
      let got = ''
      const socket = connect(port, '127.0.0.1', () => socket.write('GARBAGE\r\n\r\n'))
      socket.on('data', (data) => (got += String(data))).on('close', () => resolve(got))
    })
    expect(text).toMatch(/^HTTP\/1\.1 400 /)
    const tooLong = await new Promise<number>((resolve) =>
      httpRequest({ port, path: `/${'x'.repeat(20_000)}` }, (answer) => resolve(answer.statusCode ?? 0))
        .on('error', () => resolve(0))
        .end(),
    )
    expect([400, 404, 414, 431]).toContain(tooLong)
  })
})

describe('a request sent by another website', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 201],
    [{ 'sec-fetch-site': 'none' }, 201],
    [{ origin: 'http://shaoying.test' }, 201],
    [{}, 201],
  ])('with %j is answered %i', async (headers, status) => {
    expect((await raw(JSON.stringify(appeal), headers as Record<string, string>)).statusCode).toBe(status)
  })
})

describe('what leaves the server', () => {
  it('carries the headers that keep a browser from being led astray', async () => {
    const { headers } = await server.ask(null, 'GET', '/api/docs')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    })
    expect((await server.ask('dispatcher', 'GET', '/api/v1/orders')).headers['cache-control']).toBe('no-store')
  })

  it('never names what failed inside: a broken database shows as a fault with a number, and a missing one asks to come back', async () => {
    const broken = await startTestServer()
    const orderId = await registered(broken)
    await broken.ask('dispatcher', 'GET', '/api/v1/orders')
    const door = broken.town.pool as unknown as { query: unknown }
    door.query = () =>
      Promise.reject(
        Object.assign(new Error('relation "secret_table" does not exist'), {
          code: '42P01',
          stack: 'at /srv/app.ts:1',
        }),
      )
    const fault = await broken.ask('dispatcher', 'POST', `/api/v1/orders/${orderId}/dispatch-order`, {
      leadUnitId: '990101001',
    })
    expect(fault.json()).toMatchObject({
      status: 500,
      code: 'server.fault',
      detail: expect.stringContaining(fault.headers['x-request-id'] as string),
    })
    expect(fault.body).not.toMatch(/secret_table|42P01|\.ts:|select/i)
    for (const error of [
      Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
      Object.assign(new Error('terminating connection'), { code: '57P01' }),
      new Error('timeout exceeded when trying to connect'),
    ]) {
      door.query = () => Promise.reject(error)
      const gone = await broken.ask('dispatcher', 'POST', `/api/v1/orders/${orderId}/dispatch-order`, {
        leadUnitId: '990101001',
      })
      expect([gone.statusCode, gone.headers['retry-after'], gone.json<{ code: string }>().code]).toEqual([
        503,
        '5',
        'server.store_unreachable',
      ])
    }
    await broken.close()
  })

  it('a door that is overrun turns commands away with the time to come back, and still answers reads', async () => {
    const busy = await startTestServer()
    const orderId = await registered(busy)
    Object.defineProperty(busy.town.door, 'waitingCount', { get: () => 5000 })
    const turned = await busy.ask('call_taker', 'POST', '/api/v1/orders', appeal)
    expect([turned.statusCode, turned.headers['retry-after'], turned.json<{ code: string }>().code]).toEqual([
      503,
      '2',
      'server.busy',
    ])
    expect((await busy.ask('dispatcher', 'GET', `/api/v1/orders/${orderId}`)).statusCode).toBe(200)
    await busy.close()
  })
})

describe('who asks too often', () => {
  it('is told when to come back: strangers by address, and soonest where codes could be guessed; staff by person', async () => {
    const limited = await startTestServer({ hasRateLimits: true })
    const guess = () => limited.ask(null, 'POST', '/api/v1/petitions/track', { number: 'YX1', code: 'AAAAAAAA' })
    const guesses = await Promise.all(Array.from({ length: 25 }, guess))
    expect(guesses.filter(({ statusCode }) => statusCode === 429)).toHaveLength(5)
    const last = await guess()
    expect([...codeOf(last), Number(last.headers['retry-after']) > 0]).toEqual([429, 'request.too_many', true])
    const reads = await Promise.all(
      Array.from({ length: 40 }, () => limited.ask('dispatcher', 'GET', '/api/v1/orders?limit=1')),
    )
    expect(reads.every(({ statusCode }) => statusCode === 200)).toBe(true)
    await limited.close()
  })

  it('the numbers are settings: RATE_GUESS=3 lets three tries through', async () => {
    const { ratesPerMinute } = loadSettings({ RATE_GUESS: '3', DATA_DIR: '/nowhere' }, () => undefined)
    const strict = await startTestServer({
      parts: {
        settings: { publicUrl: 'http://shaoying.test', trustProxy: false, hasRateLimits: true, ratesPerMinute },
      },
    })
    const tries = await Promise.all(
      Array.from({ length: 5 }, () =>
        strict.ask(null, 'POST', '/api/v1/petitions/track', { number: 'YX1', code: 'AAAAAAAA' }),
      ),
    )
    expect(tries.map(({ statusCode }) => statusCode).sort()).toEqual([404, 404, 404, 429, 429])
    await strict.close()
  })

  it('every route that takes a code or a link counts as guessing', () => {
    expect(
      allRoutes({ moreRoutes: [] })
        .filter(({ path, permission }) => permission === 'public' && /track|token/.test(path))
        .every(({ rate }) => rate === 'guess'),
    ).toBe(true)
  })
})
