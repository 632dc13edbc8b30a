import { appealKinds, channels, petitionerSorts } from '@shaoying/domain'
import type { OrderSummary, OrderView } from '@shaoying/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appeal } from './testing/appeals.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const register = async (changes: object): Promise<string> => {
  const made = await server.ask('call_taker', 'POST', '/api/v1/orders', { ...appeal, ...changes })
  if (made.statusCode !== 201) throw new Error(made.body)
  return made.json<{ orderId: string }>().orderId
}
const listed = async (query: string): Promise<readonly OrderSummary[]> =>
  (await server.ask('dispatcher', 'GET', `/api/v1/orders?limit=200&${query}`)).json<{ items: OrderSummary[] }>().items

describe('what residents bring', () => {
  it('R121: natural persons, legal persons, other organisations and the nameless are taken alike', async () => {
    for (const sort of petitionerSorts) {
      const orderId = await register({
        petitioner: sort === 'anonymous' ? { sort } : { sort, name: '东湖绿化有限公司', phone: '010-65123456' },
      })
      expect(
        (await server.ask('dispatcher', 'GET', `/api/v1/orders/${orderId}`)).json<OrderView>().petitioner,
      ).toMatchObject({ sort, masked: sort === 'anonymous' ? null : { name: '东*******' } })
    }
  })

  it('R122: consultation, help, complaint, report, suggestion, and praise apart; each is found by its kind', async () => {
    for (const kind of appealKinds) {
      const orderId = await register({ kind })
      expect((await listed(`kind=${kind}`)).map((order) => order.orderId)).toContain(orderId)
    }
    expect(
      (await server.ask('call_taker', 'POST', '/api/v1/orders', { ...appeal, kind: 'rumour' })).json(),
    ).toMatchObject({ errors: [{ pointer: '/kind', code: 'field.not_listed' }] })
  })

  it('R190: whatever the channel, all come into one pool, and the channel stays on the order', async () => {
    const ids = await Promise.all(channels.map((channel) => register({ channel })))
    await server.ask(null, 'POST', '/api/v1/petitions', {
      kind: 'suggestion',
      title: '建议',
      words: '增设座椅',
      petitioner: { sort: 'anonymous' },
    })
    const pool = await listed('situation=registering')
    expect(ids.filter((id) => !pool.some(({ orderId }) => orderId === id))).toEqual([])
    for (const channel of channels)
      expect((await listed(`channel=${channel}`)).every((order) => order.channel === channel)).toBe(true)
    expect((await listed('channel=web')).length).toBe(2)
  })

  it('R127: time, matter and elements are recorded fully, in one form; what is missing or misspelt is said, not guessed', async () => {
    const orderId = await register({
      receivedAt: '2026-03-02T08:45:30+08:00',
      emergency: true,
      size: 'large',
      tags: ['供暖'],
      place: { unitId: '990101001001', point: '桥东小区三单元', position: { longitude: 116.4, latitude: 39.9 } },
    })
    expect((await server.ask('call_taker', 'GET', `/api/v1/orders/${orderId}`)).json()).toMatchObject({
      receivedAt: '2026-03-02T00:45:30Z',
      createdAt: '2026-03-02T01:00:00Z',
      kind: 'complaint',
      channel: 'phone',
      title: appeal.title,
      words: [{ part: 'appeal', body: appeal.words }],
      category: { id: '0102-01' },
      place: { name: '桥东社区' },
      district: { name: '东湖区人民政府' },
      point: '桥东小区三单元',
      position: { longitude: 116.4, latitude: 39.9 },
      emergency: true,
      size: 'large',
      tags: ['供暖'],
    })
    const { kind: _kind, title: _title, ...rest } = appeal
    const faulty = await server.ask('call_taker', 'POST', '/api/v1/orders', {
      ...rest,
      place: { unit: '990101001001' },
    })
    expect(
      faulty
        .json<{ errors: { pointer: string }[] }>()
        .errors.map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(['/kind', '/place/unit', '/title'])
    expect(
      (
        await server.ask('call_taker', 'POST', '/api/v1/orders', { ...appeal, receivedAt: '2026-03-02T01:00:01Z' })
      ).json(),
    ).toMatchObject({ status: 422, code: 'order.received_in_future', errors: [{ pointer: '/receivedAt' }] })
  })

  it('R126: no list, page or answer of staff holds a name, number or door; only the vault does, with a reason that is written down', async () => {
    const orderId = await register({})
    const pages = await Promise.all(
      ['', '/timeline', '/actions'].map((path) => server.ask('call_taker', 'GET', `/api/v1/orders/${orderId}${path}`)),
    )
    for (const { body } of [...pages, await server.ask('dispatcher', 'GET', '/api/v1/orders?limit=200')])
      expect(body).not.toMatch(/王小明|13812345678|三单元501/)
    const revealed = await server.ask('call_taker', 'POST', `/api/v1/orders/${orderId}/personal-data`, {
      reason: '回电核实楼号',
    })
    expect(revealed.json()).toEqual({ name: '王小明', phone: '13812345678', door: '三单元501' })
    const { rows } = await server.town.pool.query(
      'select person_id, reason, personal from look where subject_id = $1',
      [orderId],
    )
    expect(rows).toEqual([{ person_id: 'demo-call-taker', reason: '回电核实楼号', personal: true }])
    expect(
      (await server.ask('dispatcher', 'POST', `/api/v1/orders/${orderId}/personal-data`, { reason: '看看' }))
        .statusCode,
    ).toBe(403)
  })
})
