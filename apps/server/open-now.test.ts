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
const openNow = async (who = leader()): Promise<OpenNowView> => (await server.ask(who, 'GET', '/api/v1/open-now')).json<OpenNowView>()
const countOf = async (query: string): Promise<number> => (await server.ask(leader(), 'GET', `/api/v1/orders?limit=200&open=true&${query}`)).json<OrderListView>().items.length

it('what is open counts by street, communities with theirs, and every number is as long as the list it opens', async () => {
  const { total, places } = await openNow()
  expect(places.map(({ unit, open }) => [unit.id, open])).toEqual([[street, 2], ['990102001', 1]])
  expect(total.open).toBe(3)
  expect(await countOf(`place=${street}`)).toBe(2)
})

it('what has run out is overdue from its very moment, what runs out within a day is due soon', async () => {
  const { items } = (await server.ask(leader(), 'GET', `/api/v1/orders?place=${street}&open=true&sort=due`)).json<OrderListView>()
  const { dueAt } = items[0] as { readonly dueAt: string }
  server.town.time.set(addSeconds(dueAt, -3600))
  expect((await openNow()).total).toMatchObject({ overdue: 0, dueSoon: 2 })
  server.town.time.set(dueAt)
  const { total, places } = await openNow()
  expect(total).toMatchObject({ overdue: 2, dueSoon: 0 })
  expect(places.find(({ unit }) => unit.id === street)).toMatchObject({ overdue: 2, level: 'street', district: { id: '990101' } })
})

it('a street counts its own and nothing of others', async () => {
  expect((await openNow(personIn(server.town, '990102001', 'unit_leader'))).places.map(({ unit }) => unit.id)).not.toContain(street)
  expect((await server.ask(personIn(server.town, street, 'handler'), 'GET', '/api/v1/open-now')).statusCode).toBe(403)
  expect(server.misfits).toEqual([])
})
