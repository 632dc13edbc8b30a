import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSignedInServer, type SignedInServer } from '../testing/signed-in-server.ts'

let server: SignedInServer
beforeAll(async () => {
  server = await startSignedInServer()
})
afterAll(() => server.close())

const ask = (...words: Parameters<SignedInServer['ask']>) => server.ask(...words)
const street = '990101001'

/** An order in the street's hands with one invitation; its path. */
async function invited(): Promise<string> {
  const registered = await ask('call-taker', 'POST', '/api/v1/orders', {
    kind: 'complaint',
    title: '垃圾没人收',
    words: '三单元垃圾堆了一周。',
    petitioner: { sort: 'person', name: '王小明', phone: '13812345678', door: '3单元501' },
    place: { unitId: '990101001001', point: '桥东小区' },
    categoryId: '0102-01',
  })
  const path = `/api/v1/orders/${registered.json().orderId}`
  await ask('dispatcher', 'POST', `${path}/dispatch-order`, { leadUnitId: street, reason: '属地' })
  await ask('handler', 'POST', `${path}/sign-order`, {})
  const answer = await ask('unit-admin', 'POST', `${path}/invite-party`, {
    name: '绿城物业',
    sort: 'property_company',
    asked: '请今日清运',
    wantedBy: '2026-03-03T09:00:00+08:00',
  })
  expect(answer.statusCode).toBeLessThan(300)
  return path
}

describe('outside parties over HTTP', () => {
  it('R009, R150: the lead passes the link on, its holder reads what is asked and answers, without an account', async () => {
    const path = await invited()
    const { items } = (await ask('unit-admin', 'GET', `${path}/invitation-links`)).json()
    expect(items).toMatchObject([{ name: '绿城物业', isOpen: true }])
    const link = `/api/v1/invitations/${items[0].token}`
    const seen = await server.app.inject({ method: 'GET', url: link })
    expect(seen.json()).toMatchObject({
      name: '绿城物业',
      asked: '请今日清运',
      wantedBy: '2026-03-03T01:00:00Z',
      place: { point: '桥东小区' },
      open: true,
      contributions: [],
    })
    expect(seen.body).not.toMatch(/王小明|13812345678|\b501\b|三单元/)
    expect(
      (await server.app.inject({ method: 'POST', url: `${link}/contribute`, payload: { text: '已清运' } })).statusCode,
    ).toBe(200)
    expect((await server.app.inject({ method: 'GET', url: link })).json()).toMatchObject({
      contributions: [{ text: '已清运' }],
    })
    await ask('unit-admin', 'POST', `${path}/close-invitation`, { id: items[0].id, reason: '完成' })
    expect((await ask('unit-admin', 'GET', `${path}/invitation-links`)).json()).toMatchObject({
      items: [{ isOpen: false, token: null }],
    })
    expect(
      (await server.app.inject({ method: 'POST', url: `${link}/contribute`, payload: { text: '再说' } })).statusCode,
    ).toBe(403)
    expect((await server.app.inject({ method: 'GET', url: link })).json()).toMatchObject({
      status: 410,
      code: 'invitation.link_ended',
    })
  })

  it('links are for whoever may invite for the lead; a made-up one opens nothing', async () => {
    const path = await invited()
    for (const login of ['report-in-officer', 'call-taker', 'supervisor'])
      expect((await ask(login, 'GET', `${path}/invitation-links`)).statusCode).not.toBe(200)
    expect((await server.app.inject({ method: 'GET', url: '/api/v1/invitations/made-up.1.x' })).json()).toMatchObject({
      code: 'invitation.link_unknown',
    })
    expect(server.misfits).toEqual([])
  })
})
