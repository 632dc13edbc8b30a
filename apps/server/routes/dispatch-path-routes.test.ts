import { addSeconds } from '@shaoying/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { registered, street } from '../testing/appeals.ts'
import { personIn, startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const minutesPass = (minutes: number) => server.town.time.set(addSeconds(server.town.time.now(), minutes * 60))
async function give(
  who: Parameters<TestServer['ask']>[0],
  orderId: string,
  command: string,
  body: object = {},
): Promise<void> {
  const answer = await server.ask(who, 'POST', `/api/v1/orders/${orderId}/${command}`, body)
  if (answer.statusCode !== 200) throw new Error(answer.body)
}

it('R003: direct dispatch stands beside the way through the district, in minutes until the street had the order and had signed', async () => {
  const handler = personIn(server.town, street, 'unit_admin')
  const direct = await registered(server)
  minutesPass(10)
  await give('dispatcher', direct, 'dispatch-order', { leadUnitId: street, reason: '属地' })
  minutesPass(20)
  await give(handler, direct, 'sign-order')
  const through = await registered(server)
  await give('dispatcher', through, 'dispatch-order', { leadUnitId: '990101', reason: '权属不清' })
  minutesPass(100)
  await give(personIn(server.town, '990101-centre', 'district_centre'), through, 'pass-on-in-district', {
    leadUnitId: street,
    reason: '属桥头街道辖区',
  })
  const unsent = await registered(server)
  expect(unsent).not.toBe(through)
  const answer = await server.ask('analyst', 'GET', '/api/v1/indicators/dispatch-paths?from=2026-03-02&to=2026-03-02')
  expect(answer.json()).toEqual({
    from: '2026-03-02',
    to: '2026-03-02',
    paths: [
      { path: 'direct', pathText: '直派街道（乡镇）', orders: 1, signed: 1, minutesToUnit: 10, minutesToSignature: 30 },
      {
        path: 'through_district',
        pathText: '经区转派',
        orders: 1,
        signed: 0,
        minutesToUnit: 100,
        minutesToSignature: null,
      },
    ],
  })
  expect(
    (await server.ask('analyst', 'GET', '/api/v1/indicators/dispatch-paths?from=2026-03-01&to=2026-03-01')).json(),
  ).toMatchObject({ paths: [{ orders: 0, minutesToUnit: null }, { orders: 0 }] })
  expect(
    (await server.ask('analyst', 'GET', '/api/v1/indicators/dispatch-paths?from=2026-03-02&to=2026-02-30')).json(),
  ).toMatchObject({ status: 422, code: 'request.no_such_day' })
  expect(server.misfits).toEqual([])
})
