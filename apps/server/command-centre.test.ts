import { fireDueClocks } from '@shaoying/application'
import type { CommandCentreView, OrderListView } from '@shaoying/contract'
import { addSeconds } from '@shaoying/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appeal, dispatched, registered, street } from './testing/appeals.ts'
import { personIn, startTestServer, type TestServer } from './testing/test-server.ts'

const works = '990101-city-management'
let server: TestServer
beforeAll(async () => void (server = await startTestServer()))
afterAll(() => server.close())

const centre = (unitId = '990101-centre') => personIn(server.town, unitId, 'district_centre')
const view = async (who = centre(), query = ''): Promise<CommandCentreView> =>
  (await server.ask(who, 'GET', `/api/v1/command-centre${query}`)).json()
const give = async (who: ReturnType<typeof centre>, path: string, body: object) =>
  (await server.ask(who, 'POST', `/api/v1/whistles/${path}`, body)).json<{ readonly id: string }>()

it('R014: the district’s command centre sees its streets side by side, orders and whistles in one row each, and each number opens its list', async () => {
  await dispatched(server)
  await dispatched(server)
  await registered(server, { ...appeal, place: { unitId: '990102001001' } })
  const leader = personIn(server.town, street, 'whistle_initiator')
  const { id } = await give(leader, 'blow-at-once', {
    title: '暖气不热',
    account: '多户不热',
    categoryId: '0201-01',
    callerUnitId: street,
    point: { name: '五号楼' },
    standard: '十八度',
    units: [{ unitId: works, ask: '到场' }],
  })
  const elsewhere = personIn(server.town, '990102001', 'whistle_initiator')
  await give(elsewhere, 'blow-at-once', {
    title: '暖气不热',
    account: '多户不热',
    categoryId: '0201-01',
    callerUnitId: '990102001',
    point: { name: '五号楼' },
    standard: '十八度',
    units: [{ unitId: '990102-city-management', ask: '到场' }],
  })
  const first = await view()
  expect(first).toMatchObject({
    district: { id: '990101' },
    total: { open: 2, overdue: 0, whistles: 1, notThere: 1, missing: 0, unsolved: 0 },
    whistles: [{ id }],
    isCut: false,
  })
  expect(first.streets.length).toBe(
    server.town.rules.directory.units.filter(
      ({ id: unitId, kind }) => unitId.startsWith('990101') && (kind === 'street' || kind === 'township'),
    ).length,
  )
  expect(first.streets[0]).toMatchObject({ unit: { id: street }, open: 2, whistles: 1, notThere: 1 })
  expect(
    (await server.ask(centre(), 'GET', `/api/v1/orders?limit=200&open=true&place=${street}`)).json<OrderListView>()
      .items,
  ).toHaveLength(2)
  // Nobody came, and the standard was not met in time: the street stands first, with both told.
  await give(personIn(server.town, works, 'report_in_officer'), `${id}/refuse-summons`, {
    unitId: works,
    ground: 'duty',
    reason: '不归我们',
  })
  server.town.time.set(addSeconds(server.town.time.now(), 20 * 86_400))
  await fireDueClocks({
    ...server.town,
    onFault: (what, fault) => {
      throw new Error(`${what} ${String(fault)}`)
    },
  })
  expect((await view()).streets[0]).toMatchObject({
    unit: { id: street },
    overdue: 2,
    missing: 1,
    notThere: 0,
    unsolved: 1,
  })
})

it('R014: another district’s is not theirs; the city’s leader names one; a street has none', async () => {
  expect(
    (await server.ask(centre('990102-centre'), 'GET', '/api/v1/command-centre?district=990101')).json(),
  ).toMatchObject({ status: 403, code: 'access.out_of_reach' })
  const city = personIn(server.town, '990000', 'unit_leader')
  expect(await view(city, '?district=990102')).toMatchObject({
    district: { id: '990102' },
    total: { open: 1, whistles: 1 },
  })
  expect((await server.ask(city, 'GET', '/api/v1/command-centre')).json()).toMatchObject({
    code: 'figures.district_needed',
  })
  expect((await server.ask(personIn(server.town, street, 'handler'), 'GET', '/api/v1/command-centre')).statusCode).toBe(
    403,
  )
  expect(server.misfits).toEqual([])
})
