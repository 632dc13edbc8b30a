import type { OpenNowView, OrderListView } from '@shaoying/contract'
import { addSeconds } from '@shaoying/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appeal, dispatched, registered, street } from './testing/appeals.ts'
import { personIn, startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await dispatched(server)
  await dispatched(server)
  await registered(server, { ...appeal, place: { unitId: '990102001001' } })
})
afterAll(() => server.close())

const leader = () => personIn(server.town, '990000', 'unit_leader')
const openNow = async (who = leader()): Promise<OpenNowView> =>
  (await server.ask(who, 'GET', '/api/v1/open-now')).json<OpenNowView>()
const countOf = async (query: string): Promise<number> =>
  (await server.ask(leader(), 'GET', `/api/v1/orders?limit=200&open=true&${query}`)).json<OrderListView>().items.length

it('what is open counts by street, communities with theirs, and every number is as long as the list it opens', async () => {
  const { total, places } = await openNow()
  expect(places.map(({ unit, open }) => [unit.id, open])).toEqual([
    [street, 2],
    ['990102001', 1],
  ])
  expect(total.open).toBe(3)
  expect(await countOf(`place=${street}`)).toBe(2)
})

it('what has run out is overdue from its very moment, what runs out within a day is due soon', async () => {
  const { items } = (
    await server.ask(leader(), 'GET', `/api/v1/orders?place=${street}&open=true&sort=due`)
  ).json<OrderListView>()
  const { dueAt } = items[0] as { readonly dueAt: string }
  server.town.time.set(addSeconds(dueAt, -3600))
  expect((await openNow()).total).toMatchObject({ overdue: 0, dueSoon: 2 })
  server.town.time.set(dueAt)
  const { total, places } = await openNow()
  expect(total).toMatchObject({ overdue: 2, dueSoon: 0 })
  expect(places.find(({ unit }) => unit.id === street)).toMatchObject({
    overdue: 2,
    level: 'street',
    district: { id: '990101' },
  })
})

it('what is answered is overdue nowhere: cockpit, supervision, lists and the unit’s inbox say the same', async () => {
  const [answered, waiting] = [
    await dispatched(server, street, { title: '已答复的' }),
    await dispatched(server, street, { title: '未答复的' }),
  ]
  const handler = personIn(server.town, street, 'handler')
  for (const [path, body] of [
    ['sign-order', {}],
    ['record-contact', { manner: 'phone', reached: true, note: '' }],
    [
      'reply-to-order',
      {
        toPetitioner: '已更换灯泡，昨晚已亮。',
        toHotline: '',
        finding: 'true',
        claimedSolved: 'solved',
        legalBasis: '',
        withoutPartsBecause: '另报',
        withoutEvidenceBecause: '已电话核实',
      },
    ],
  ] as const) {
    expect((await server.ask(handler, 'POST', `/api/v1/orders/${answered}/${path}`, body)).statusCode).toBe(200)
  }
  server.town.time.set(addSeconds(server.town.time.now(), 60 * 86_400))
  const ids = async (path: string, who = leader()): Promise<readonly string[]> =>
    (await server.ask(who, 'GET', path))
      .json<{ items: { orderId?: string; order?: { orderId: string } }[] }>()
      .items.map(({ orderId, order }) => orderId ?? order!.orderId)
  const late = await ids(`/api/v1/orders?limit=200&open=true&sort=due&dueBefore=${server.town.time.now()}`)
  expect([late.includes(answered), late.includes(waiting)]).toEqual([false, true])
  expect((await openNow()).total.overdue).toBe(late.length)
  expect(
    (
      await ids('/api/v1/supervised-orders?part=overdue&limit=200', personIn(server.town, '990000', 'supervisor'))
    ).toSorted(),
  ).toEqual(late.toSorted())
  const { units } = (await server.ask('supervisor', 'GET', '/api/v1/open-by-unit')).json<{
    units: { overdue: number }[]
  }>()
  expect(units.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(late.length)
  const inbox = (await server.ask(handler, 'GET', '/api/v1/inbox?limit=200')).json<{
    items: { orderId: string; unitDueAt: string | null; replyDueAt: string | null }[]
  }>().items
  expect(inbox.find(({ orderId }) => orderId === answered)).toMatchObject({ unitDueAt: null, replyDueAt: null })
  expect(
    inbox
      .filter(({ unitDueAt }) => unitDueAt !== null && unitDueAt <= server.town.time.now())
      .map(({ orderId }) => orderId)
      .toSorted(),
  ).toEqual(late.toSorted())
})

it('a street counts its own and nothing of others', async () => {
  expect(
    (await openNow(personIn(server.town, '990102001', 'unit_leader'))).places.map(({ unit }) => unit.id),
  ).not.toContain(street)
  expect((await server.ask(personIn(server.town, street, 'handler'), 'GET', '/api/v1/open-now')).statusCode).toBe(403)
  expect(server.misfits).toEqual([])
})
