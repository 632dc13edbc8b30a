import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@shaoying/domain'
import { dispatched, otherStreet, street } from '../testing/appeals.ts'
import { actorOf, personIn, startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let orderId = ''
beforeAll(async () => {
  server = await startTestServer()
  orderId = await dispatched(server, street)
})
afterAll(() => server.close())

const [anna, bert, carl] = ['a', 'b', 'c'].map((last) => `01900000-0000-7000-8000-00000000000${last}`)
const handler = () => personIn(server.town, street, 'handler', anna)
const colleague = () => personIn(server.town, street, 'unit_admin', bert)
const stranger = () => personIn(server.town, otherStreet, 'handler', carl)
const filter = { list: 'orders', name: '快到期的', conditions: { view: 'dueSoon' }, shared: false }

describe('saved filters', () => {
  const found = async (who: Actor): Promise<string[]> =>
    (await server.ask(who, 'GET', '/api/v1/saved-filters?list=orders'))
      .json()
      .items.map(({ name }: { name: string }) => name)

  it('are one’s own until they are shared, and then the unit’s, never another unit’s', async () => {
    const made = await server.ask(handler(), 'POST', '/api/v1/saved-filters', filter)
    expect(made.statusCode).toBe(201)
    expect([await found(handler()), await found(colleague()), await found(stranger())]).toEqual([['快到期的'], [], []])
    const { list: _list, ...wanted } = filter
    const path = `/api/v1/saved-filters/${made.json().filterId}`
    await server.ask(handler(), 'POST', `${path}/change-filter`, { ...wanted, name: '全组快到期', shared: true })
    expect([await found(colleague()), await found(stranger())]).toEqual([['全组快到期'], []])
    expect((await server.ask(colleague(), 'POST', `${path}/delete-filter`, {})).json()).toMatchObject({
      status: 409,
      code: 'filter.not_yours',
    })
    await server.ask(handler(), 'POST', `${path}/delete-filter`, {})
    expect(await found(handler())).toEqual([])
    await server.ask(handler(), 'POST', `${path}/restore-filter`, {})
    expect(await found(handler())).toEqual(['全组快到期'])
  })

  it('of another list are not mixed in', async () => {
    await server.ask(handler(), 'POST', '/api/v1/saved-filters', { ...filter, list: 'inbox', name: '收件' })
    expect(await found(handler())).not.toContain('收件')
  })
})

describe('reply templates', () => {
  const content = { title: '清运', text: '{事项}已清运，[时间]。', categoryIds: [] }

  it('of a unit are read by that unit, those of the city by everybody who replies', async () => {
    const own = await server.ask(handler(), 'POST', '/api/v1/reply-templates', { unitId: street, ...content })
    expect(own.json()).toMatchObject({ isOfCity: false, unit: { id: street }, versions: [{ number: 1 }] })
    const ofCity = await server.ask(actorOf(server.town, 'kb_editor'), 'POST', '/api/v1/reply-templates', {
      ...content,
      title: '通用',
    })
    expect(ofCity.json()).toMatchObject({ isOfCity: true })
    const titles = async (who: Actor) =>
      (await server.ask(who, 'GET', '/api/v1/reply-templates?situation=in_force'))
        .json()
        .items.map(({ title }: { title: string }) => title)
        .sort()
    expect([await titles(colleague()), await titles(stranger())]).toEqual([['清运', '通用'].sort(), ['通用']])
    expect(
      (
        await server.ask(
          stranger(),
          'POST',
          `/api/v1/reply-templates/${own.json().templateId}/revise-template`,
          content,
        )
      ).statusCode,
    ).toBe(403)
  })

  it('with a placeholder that no order fills in say where and which there are', async () => {
    const refused = await server.ask(handler(), 'POST', '/api/v1/reply-templates', {
      unitId: street,
      ...content,
      text: '{区长}',
    })
    expect(refused.json()).toMatchObject({
      status: 422,
      code: 'template.placeholder_unknown',
      errors: [{ pointer: '/text' }],
    })
    expect(refused.json().detail).toContain('{承办单位}')
  })
})

describe('presence on an order', () => {
  const say = (who: Actor, doing: string) => server.ask(who, 'PUT', `/api/v1/orders/${orderId}/presence`, { doing })

  it('shows who else has it open and whether they write, until they leave', async () => {
    expect((await say(handler(), 'viewing')).json()).toEqual({ others: [] })
    expect((await say(colleague(), 'writing')).json().others).toMatchObject([
      { personId: anna, doing: 'viewing', unit: { id: street } },
    ])
    expect((await say(handler(), 'viewing')).json().others).toMatchObject([{ personId: bert, doing: 'writing' }])
    expect((await say(colleague(), 'gone')).json()).toEqual({ others: [] })
    expect((await say(handler(), 'viewing')).json()).toEqual({ others: [] })
  })

  it('says nothing of an order that is not there for them', async () => {
    expect((await say(stranger(), 'viewing')).json()).toMatchObject({ status: 404, code: 'order.not_found' })
  })
})

it('every answer fits what the API’s pages show', () => {
  expect(server.misfits).toEqual([])
})
