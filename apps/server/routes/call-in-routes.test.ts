import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSignedInServer, type SignedInServer } from '../testing/signed-in-server.ts'
import { appeal } from '../testing/appeals.ts'

let server: SignedInServer
beforeAll(async () => {
  server = await startSignedInServer()
})
afterAll(() => server.close())

const today = '2026-03-02'
const plan = {
  heldOn: today,
  leader: { name: '李区长', post: '东湖区区长', contact: '区政府总值班室' },
  seat: '1 号席',
  districtId: '990101',
}

describe('leaders’ call-in days over HTTP', () => {
  it('R152 R153: announced, opened, calls marked by the call-taker, followed to their end, and the turn goes on', async () => {
    expect((await server.ask('supervisor', 'GET', '/api/v1/call-in-turns')).json().items[0]).toMatchObject({
      district: { id: '990101' },
      lastOn: null,
    })
    const announced = await server.ask('supervisor', 'POST', '/api/v1/call-in-days', plan)
    expect(announced.statusCode).toBe(201)
    const path = `/api/v1/call-in-days/${announced.json().callInDayId}`
    expect((await server.ask('supervisor', 'POST', `${path}/open-call-in-day`, {})).json()).toMatchObject({
      situation: 'open',
      district: { name: '东湖区人民政府' },
      calls: [],
    })
    const { orderId } = (await server.ask('call-taker', 'POST', '/api/v1/orders', appeal)).json()
    expect((await server.ask('call-taker', 'POST', `${path}/take-leader-call`, { orderId })).json()).toMatchObject({
      calls: [{ orderId }],
    })
    expect((await server.ask('supervisor', 'GET', `${path}/orders`)).json()).toMatchObject({
      taken: 1,
      closed: 0,
      overdue: 0,
      items: [{ orderId, title: appeal.title }],
    })
    const seen = async (login: string): Promise<unknown> =>
      (await server.ask(login, 'GET', `/api/v1/orders/${orderId}`)).json().leaderCall
    expect(await seen('supervisor')).toEqual({
      callInDayId: announced.json().callInDayId,
      heldOn: today,
      leader: '李区长',
      post: '东湖区区长',
      takenAt: expect.any(String),
    })
    expect((await server.ask('dispatcher', 'POST', `/api/v1/orders/${orderId}/dispatch-order`, {})).statusCode).toBe(
      200,
    )
    expect(await seen('handler')).toMatchObject({ leader: '李区长' })
    expect(
      (await server.ask('supervisor', 'POST', `${path}/take-back-leader-call`, { orderId, reason: '误标' })).statusCode,
    ).toBe(200)
    expect(await seen('supervisor')).toBeNull()
    expect((await server.ask('call-taker', 'POST', `${path}/take-leader-call`, { orderId })).statusCode).toBe(200)
    expect(
      (await server.ask('supervisor', 'POST', `${path}/end-call-in-day`, { remarks: '三日内逐户回访。' })).json(),
    ).toMatchObject({ situation: 'ended', remarks: '三日内逐户回访。' })
    expect(
      (await server.ask('supervisor', 'GET', '/api/v1/call-in-turns'))
        .json()
        .items.map((turn: { district: { id: string }; lastOn: string | null }) => [turn.district.id, turn.lastOn]),
    ).toEqual([
      ['990102', null],
      ['990101', today],
    ])
    expect(server.misfits).toEqual([])
  })

  it('who analyses sees the count and no order; who handles for a unit sees neither', async () => {
    const [day] = (await server.ask('analyst', 'GET', '/api/v1/call-in-days')).json().items
    expect((await server.ask('analyst', 'GET', `/api/v1/call-in-days/${day.callInDayId}/orders`)).json()).toEqual({
      taken: 1,
      closed: 0,
      overdue: 0,
      items: [],
    })
    expect((await server.ask('handler', 'GET', '/api/v1/call-in-days')).statusCode).toBe(403)
    expect((await server.ask('call-taker', 'POST', '/api/v1/call-in-days', plan)).statusCode).toBe(403)
  })

  it('an order that is not there is refused where it stands', async () => {
    const day = (
      await server.ask('supervisor', 'POST', '/api/v1/call-in-days', {
        ...plan,
        leader: { name: '王局长', post: '市水务局局长' },
        districtId: undefined,
      })
    ).json()
    await server.ask('supervisor', 'POST', `/api/v1/call-in-days/${day.callInDayId}/open-call-in-day`, {})
    expect(
      (
        await server.ask('call-taker', 'POST', `/api/v1/call-in-days/${day.callInDayId}/take-leader-call`, {
          orderId: '00000000-0000-7000-8000-000000000001',
        })
      ).json(),
    ).toMatchObject({ code: 'order.not_found', errors: [{ pointer: '/orderId' }] })
  })
})
