import { figureFollower, followTrace, messageFollower } from '@shaoying/application'
import type { FiguresView } from '@shaoying/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { settled } from '../../packages/store/testing/settled.ts'
import { appeal, registered } from './testing/appeals.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ now: '2026-03-02T01:00:00Z' })
})
afterAll(() => server.close())

it('R119 R160: a call over a merged line is one order in the same pool that names its line, and whose line it was hears of it', async () => {
  const orderId = await registered(server, { hotlineId: '12319' })
  const { hotline, channel, number } = (await server.ask('call_taker', 'GET', `/api/v1/orders/${orderId}`)).json()
  expect(hotline).toMatchObject({
    number: '12319',
    merging: 'whole',
    unit: { id: '990000-city-management' },
    text: '12319已并入12345，您的诉求由12345受理、办结。',
  })
  expect(channel).toBe('merged_hotline')
  await settled(server.town.pool)
  await followTrace(server.town.pool, server.town.cityId, messageFollower(server.town))
  const { rows } = await server.town.pool.query(
    "select unit_id, params from message where template = 'line_order_registered'",
  )
  expect(rows).toEqual([{ unit_id: '990000-city-management', params: { line: '12319', number } }])
})

it('R119: an emergency number stays; what is no line of the city is refused', async () => {
  for (const [hotlineId, code] of [
    ['110', 'order.hotline_stays'],
    ['12399', 'order.hotline_unknown'],
  ]) {
    expect((await server.ask('call_taker', 'POST', '/api/v1/orders', { ...appeal, hotlineId })).json()).toMatchObject({
      code,
      status: 422,
      errors: [{ pointer: '/hotlineId' }],
    })
  }
})

it('R065 R160: every line’s orders are counted beside each other', async () => {
  await registered(server, { hotlineId: '12366' })
  await registered(server, { hotlineId: '12319' })
  await registered(server)
  await settled(server.town.pool)
  await followTrace(server.town.pool, server.town.cityId, figureFollower(server.town))
  const answer = await server.ask('analyst', 'GET', '/api/v1/figures?dimension=hotline&period=today')
  expect(
    answer
      .json<FiguresView>()
      .rows.map(({ key, counts }) => [key.id, key.name, counts.orders])
      .toSorted(),
  ).toEqual([
    ['12319', '城管热线', 2],
    ['12366', '税务热线', 1],
  ])
})

it('R139: a matter of a neighbouring city is handed to its hotline, and the record says where the caller was sent', async () => {
  const orderId = await registered(server)
  const answer = await server.ask('call_taker', 'POST', `/api/v1/orders/${orderId}/redirect-order`, {
    treatment: 'legal_channel',
    reason: '属和平市',
    hotlineId: 'heping-12345',
  })
  expect(answer.statusCode).toBe(200)
  expect((await server.ask('call_taker', 'GET', `/api/v1/orders/${orderId}/timeline`)).body).toContain(
    '和平市12345 0999-12345',
  )
})
