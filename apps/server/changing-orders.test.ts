import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appeal, dispatched, registered, street } from './testing/appeals.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
const logLines: string[] = []
beforeAll(async () => {
  server = await startTestServer({ logLines })
})
afterAll(() => server.close())

const give = (
  who: Parameters<TestServer['ask']>[0],
  orderId: string,
  command: string,
  body: object = {},
  headers: Record<string, string> = {},
) => server.ask(who, 'POST', `/api/v1/orders/${orderId}/${command}`, body, headers)

describe('an appeal over HTTP', () => {
  it('goes all the way round: registered, dispatched, signed, contacted, answered, expired, called back, closed (R157)', async () => {
    const made = await server.ask('call_taker', 'POST', '/api/v1/orders', appeal)
    expect(made.statusCode).toBe(201)
    const { orderId, trackingCode } = made.json<{ orderId: string; trackingCode: string }>()
    expect(made.headers.location).toBe(`/api/v1/orders/${orderId}`)
    expect(trackingCode).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
    const steps: readonly (readonly [Parameters<TestServer['ask']>[0], string, object, string])[] = [
      ['dispatcher', 'dispatch-order', { leadUnitId: street }, 'dispatched'],
      ['handler', 'sign-order', {}, 'handling'],
      ['handler', 'record-contact', { manner: 'phone', reached: true, note: '已说明' }, 'handling'],
      [
        'handler',
        'reply-to-order',
        {
          toPetitioner: '灯已修好。',
          toHotline: '更换灯具两盏。',
          finding: 'true',
          claimedSolved: 'solved',
          legalBasis: '',
          withoutPartsBecause: '街道自行修复',
        },
        'replied',
      ],
      ['reviewer', 'review-reply', { verdict: 'accepted', reason: '属实' }, 'replied'],
    ]
    for (const [who, command, body, situation] of steps) {
      const answer = await give(who, orderId, command, body)
      expect([command, answer.statusCode, answer.json()]).toMatchObject([command, 200, { situation }])
      expect(answer.headers.etag).toBe(`"${answer.json<{ version: number }>().version}"`)
    }
    const page = await server.ask('handler', 'GET', `/api/v1/orders/${orderId}`)
    expect(page.json()).toMatchObject({
      audience: 'lead',
      dueAt: '2026-03-09T01:00:00Z',
      record: { replies: [{ toPetitioner: '灯已修好。' }] },
    })
    const story = await server.ask('handler', 'GET', `/api/v1/orders/${orderId}/timeline`)
    expect(story.json<{ items: { kind: string }[] }>().items.map(({ kind }) => kind)).toEqual([
      'orderRegistered',
      'orderDispatched',
      'orderSigned',
      'petitionerContacted',
      'replySent',
      'replyAccepted',
    ])
  })

  it('a repeat under the same key is carried out once and answered alike; another request under it is refused', async () => {
    const key = { 'idempotency-key': 'call-2026-03-02-0001' }
    const [first, second] = [
      await server.ask('call_taker', 'POST', '/api/v1/orders', appeal, key),
      await server.ask('call_taker', 'POST', '/api/v1/orders', appeal, key),
    ]
    expect(second.json()).toMatchObject({ orderId: first.json<{ orderId: string }>().orderId, replayed: true })
    const other = await server.ask('call_taker', 'POST', '/api/v1/orders', { ...appeal, title: '另一件事' }, key)
    expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([422, 'request.key_reused'])
    const many = await Promise.all(
      Array.from({ length: 10 }, () =>
        server.ask('call_taker', 'POST', '/api/v1/orders', appeal, { 'idempotency-key': 'ten-at-once' }),
      ),
    )
    expect(new Set(many.map((answer) => answer.json<{ orderId: string }>().orderId)).size).toBe(1)
    expect(
      (await server.ask('call_taker', 'POST', '/api/v1/orders', appeal, { 'idempotency-key': 'kurz' })).json(),
    ).toMatchObject({ status: 400, code: 'request.key_unfit' })
  })

  it('who names the version they saw is refused with 412 when it has changed; who names none is decided anew', async () => {
    const orderId = await registered(server)
    const seen = (await server.ask('dispatcher', 'GET', `/api/v1/orders/${orderId}`)).headers.etag as string
    expect((await give('dispatcher', orderId, 'submit-for-dispatch', {}, { 'if-match': seen })).statusCode).toBe(403)
    expect((await give('call_taker', orderId, 'submit-for-dispatch', {}, { 'if-match': seen })).statusCode).toBe(200)
    const late = await give('dispatcher', orderId, 'dispatch-order', { leadUnitId: street }, { 'if-match': seen })
    expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([412, 'order.changed_meanwhile'])
    expect(
      (await give('dispatcher', orderId, 'dispatch-order', { leadUnitId: street }, { 'if-match': 'W/"2"' })).statusCode,
    ).toBe(200)
    expect((await give('handler', orderId, 'sign-order', {}, { 'if-match': 'seven' })).json()).toMatchObject({
      status: 400,
      code: 'request.if_match_unreadable',
    })
    expect((await give('handler', orderId, 'sign-order', {}, { 'if-match': '*' })).statusCode).toBe(200)
  })

  it('what the reader has already is not sent again', async () => {
    const orderId = await registered(server)
    const page = await server.ask('dispatcher', 'GET', `/api/v1/orders/${orderId}`)
    const again = await server.ask('dispatcher', 'GET', `/api/v1/orders/${orderId}`, undefined, {
      'if-none-match': page.headers.etag as string,
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect(
      (
        await server.ask('handler', 'GET', `/api/v1/orders/${orderId}`, undefined, {
          'if-none-match': page.headers.etag as string,
        })
      ).statusCode,
    ).toBe(404)
  })

  it('a refusal says in the user’s language why not, what is allowed instead, and by which rule', async () => {
    const orderId = await dispatched(server)
    const zh = await give('handler', orderId, 'record-meeting', {
      place: 'x',
      note: '',
      metAt: '2026-03-02T08:00:00+08:00',
    })
    expect(zh.headers['content-type']).toContain('application/problem+json')
    expect(zh.json()).toMatchObject({
      status: 409,
      code: 'order.not_now',
      title: '现在不能这样做',
      detail: '工单处于“待签收”时不能“记录见面”。',
      basis: [{ reference: 'Reg 15(1)', text: '工单流转规则' }],
    })
    expect(zh.json<{ allowed: string[] }>().allowed).toContain('signOrder')
    const en = await give(
      'handler',
      orderId,
      'record-meeting',
      { place: 'x', note: '', metAt: '2026-03-02T08:00:00+08:00' },
      { 'accept-language': 'fr, en-GB;q=0.8, zh;q=0.2' },
    )
    expect(en.json()).toMatchObject({
      detail: 'While the order is “waiting to be signed for”, “Record a meeting” is not possible.',
    })
    const field = await give('dispatcher', await registered(server), 'dispatch-order', { leadUnitId: 'nowhere' })
    expect(field.json()).toMatchObject({
      status: 422,
      code: 'order.unit_unknown',
      errors: [{ pointer: '/leadUnitId', code: 'order.unit_unknown' }],
    })
  })

  it('the request’s number stands in the answer, in the log and in the trace; the log holds nothing personal', async () => {
    const made = await server.ask('call_taker', 'POST', '/api/v1/orders', appeal, {
      'x-request-id': 'desk-7.call-12345',
    })
    expect(made.headers['x-request-id']).toBe('desk-7.call-12345')
    const { rows } = await server.town.pool.query('select request_id from event where stream_id = $1', [
      made.json<{ orderId: string }>().orderId,
    ])
    expect(rows).toEqual([{ request_id: 'desk-7.call-12345' }])
    const line = logLines.find((text) => text.includes('desk-7.call-12345'))
    expect(JSON.parse(line!)).toMatchObject({
      requestId: 'desk-7.call-12345',
      audit: 'order.register',
      by: 'demo-call-taker',
      route: '/api/v1/orders',
      status: 201,
    })
    expect(
      (await server.ask('call_taker', 'POST', '/api/v1/orders', appeal, { 'x-request-id': 'a b<script>' })).headers[
        'x-request-id'
      ],
    ).toMatch(/^[0-9a-f-]{36}$/)
    await server.ask('dispatcher', 'GET', '/api/v1/orders?number=13812345678')
    expect(logLines.join('\n')).not.toMatch(/王小明|13812345678|三单元|127\.0\.0\.1/)
  })
})

describe('the answers of this file', () => {
  it('all fit the shapes that the API’s pages show', () => {
    expect(server.misfits).toEqual([])
  })
})
