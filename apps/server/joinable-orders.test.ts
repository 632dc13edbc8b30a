import { followTrace, lookAlikeFollower } from '@shaoying/application'
import type { JoinableOrdersView, OrderView } from '@shaoying/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settled } from '../../packages/store/testing/settled.ts'
import { joinTicket } from './petitions/join-ticket.ts'
import { petitionerToken } from './petitions/petitioner-token.ts'
import { joinableOrderRoutes } from './routes/joinable-order-routes.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'
import { triageOf, type CityTriage } from './triage/triage-of.ts'

let server: TestServer
let triage: CityTriage
beforeAll(async () => {
  server = await startTestServer({ routesOf: (town) => joinableOrderRoutes((triage = triageOf(town))) })
  triage.warm()
})
afterAll(() => server.close())

const words = '桥头街道桥东社区三号楼的楼道灯坏了一个星期，老人晚上不敢下楼，希望物业尽快修好'
const secret = '桥东社区有人在配电房里私拉电线，我是三单元的张某'
const community = '990101001001'
const register = async (more: object = {}): Promise<{ orderId: string; number: string }> => {
  const answer = await server.ask('call_taker', 'POST', '/api/v1/orders', {
    kind: 'complaint',
    title: '楼道灯不亮',
    words,
    petitioner: { sort: 'person', name: '王小明', phone: '13812345678' },
    place: { unitId: community },
    categoryId: '0102-01',
    ...more,
  })
  expect(answer.statusCode).toBe(201)
  const { town } = server
  await settled(town.pool)
  await followTrace(town.pool, town.cityId, lookAlikeFollower(town, triage.words))
  return answer.json()
}
const asked = async (question: object): Promise<JoinableOrdersView['items']> =>
  (await server.ask(null, 'POST', '/api/v1/public/joinable-orders', question)).json<JoinableOrdersView>().items
const submit = (joins: string) =>
  server.ask(null, 'POST', '/api/v1/petitions', {
    kind: 'complaint',
    title: '灯坏了',
    words: '我也是，三号楼楼道灯不亮',
    petitioner: { sort: 'person', phone: '13900000001' },
    joins,
  })

describe('what others have brought already', () => {
  it('is told by class, place and since when, never with words, names or handles', async () => {
    const { orderId, number } = await register()
    const items = await asked({ words })
    expect(items).toEqual([
      {
        ticket: expect.any(String),
        category: { id: '0102-01', name: expect.any(String) },
        place: { id: community, name: expect.any(String) },
        stageText: expect.any(String),
        since: expect.any(String),
        people: 1,
        why: 'same_wording',
      },
    ])
    const { ticket: _, ...shown } = items[0]!
    for (const hidden of ['王小明', '13812345678', '楼道灯不亮', orderId, number])
      expect(JSON.stringify(shown)).not.toContain(hidden)
    expect(await asked({ words: '三号楼楼道的灯一个星期没亮，垃圾也没人收', unitId: '990102001' })).toEqual([])
  })

  it('holds no report, nothing confidential and nothing that names whom it is about', async () => {
    const before = (await asked({ words: secret })).length
    await register({ kind: 'report', words: secret })
    await register({ words: secret, confidential: true })
    await register({ words: secret, reportedUnitIds: ['990101001'] })
    expect(await asked({ words: secret })).toHaveLength(before)
    await register({ words: secret })
    expect((await asked({ words: secret })).length).toBe(before + 1)
  })

  it('can be joined: the dispatcher sees the wish, merges, and both stay told', async () => {
    const { orderId, number } = await register({ words: '桥东社区北门路面塌了一块，井盖翘起来' })
    const [item] = await asked({ words: '桥东社区北门路面塌了一块，井盖翘起来' })
    const receipt = await submit(item!.ticket)
    expect(receipt.statusCode).toBe(201)
    const joined = (
      await server.ask('dispatcher', 'GET', `/api/v1/orders?number=${receipt.json<{ number: string }>().number}`)
    ).json<{ items: { orderId: string }[] }>().items[0]!
    const view = (await server.ask('dispatcher', 'GET', `/api/v1/orders/${joined.orderId}`)).json<OrderView>()
    expect(view.joins).toEqual({ orderId, number })
    const merged = await server.ask('dispatcher', 'POST', `/api/v1/orders/${joined.orderId}/merge-order`, {
      into: view.joins!.orderId,
      reason: '诉求人要求并入',
    })
    expect([merged.statusCode, merged.body]).toEqual([200, expect.any(String)])
    expect((await asked({ words: '桥东社区北门路面塌了一块，井盖翘起来' }))[0]).toMatchObject({ people: 2 })
  })

  it('is not joined by a ticket that was altered, is another sort of token or has run out', async () => {
    const claims = { orderId: '018f0000-0000-7000-8000-000000000001', number: 'YX1' }
    const key = new Uint8Array(32).fill(7)
    const now = server.town.time.now()
    for (const ticket of [
      `${joinTicket(claims, key, now).slice(0, -2)}AA`,
      petitionerToken({ ...claims, personId: 'x' }, key, now).token,
      joinTicket(claims, key, '2026-01-01T00:00:00Z'),
      'join.x.y',
    ]) {
      const answer = await submit(ticket)
      expect([ticket.slice(0, 8), answer.statusCode, answer.json()]).toEqual([
        ticket.slice(0, 8),
        422,
        expect.objectContaining({ code: 'petition.join_ticket_over' }),
      ])
    }
  })
})
