import type { OrderSummary, OrderView } from '@shaoying/contract'
import { openPool, readAs, type Pool, type ReaderQuery } from '@shaoying/store'
import type { Actor } from '@shaoying/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appeal, dispatched, otherStreet, registered, street } from './testing/appeals.ts'
import { personIn, startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const at = (unitId: string, role: Parameters<typeof personIn>[2] = 'unit_admin'): Actor =>
  personIn(server.town, unitId, role)
const page = (who: Parameters<TestServer['ask']>[0], orderId: string) =>
  server.ask(who, 'GET', `/api/v1/orders/${orderId}`)
const idsIn = async (who: Parameters<TestServer['ask']>[0], url: string): Promise<string[]> =>
  (await server.ask(who, 'GET', url)).json<{ items: { orderId: string }[] }>().items.map(({ orderId }) => orderId)

describe('a unit reads what it has a part in and nothing else', () => {
  it('another unit’s order is in no list, no inbox, on no page, in no story, by no filter', async () => {
    const orderId = await dispatched(server)
    const stranger = at(otherStreet)
    const { number } = (await page('handler', orderId)).json<{ number: string }>()
    for (const path of ['', '/actions', '/timeline'])
      expect((await server.ask(stranger, 'GET', `/api/v1/orders/${orderId}${path}`)).json()).toMatchObject({
        status: 404,
        code: 'order.not_found',
      })
    for (const query of [
      '',
      `?number=${number}`,
      `?lead=${street}`,
      `?unit=${street}`,
      '?place=990101',
      '?open=true',
      '?sort=due',
      '?fields=number,title',
    ])
      expect(await idsIn(stranger, `/api/v1/orders${query}`)).not.toContain(orderId)
    expect(await idsIn(stranger, '/api/v1/inbox')).not.toContain(orderId)
    expect((await server.ask(stranger, 'GET', `/api/v1/inbox?unit=${street}`)).json()).toMatchObject({
      status: 403,
      code: 'access.out_of_reach',
    })
    expect(await idsIn('handler', `/api/v1/orders?number=${number}`)).toEqual([orderId])
  })

  it('the one who is reported, and everyone below, is told that there is none; whoever has an interest as well (R126)', async () => {
    const orderId = await registered(server, {
      kind: 'report',
      title: '举报街道干部收钱',
      confidential: true,
      reportedUnitIds: [street],
      reportedPersonIds: ['demo-arbiter'],
    })
    await server.ask('dispatcher', 'POST', `/api/v1/orders/${orderId}/dispatch-order`, {
      leadUnitId: '990101',
      reason: '上级办理',
    })
    for (const who of [
      at(street),
      at('990101001001', 'handler'),
      'arbiter' as const,
      personIn(server.town, street, 'supervisor'),
    ]) {
      expect((await page(who, orderId)).statusCode).toBe(404)
      expect(await idsIn(who, '/api/v1/orders?limit=200')).not.toContain(orderId)
    }
    expect((await page('dispatcher', orderId)).statusCode).toBe(200)
    await server.ask('supervisor', 'POST', `/api/v1/orders/${orderId}/declare-interest`, { reason: '亲属' })
    expect((await page('supervisor', orderId)).statusCode).toBe(404)
  })

  it('a confidential report’s reporter is shown, masked, only to who may know reporters; a district without a part does not see it', async () => {
    const orderId = await registered(server, { kind: 'report', title: '举报某物业', confidential: true })
    expect((await page('district_centre', orderId)).statusCode).toBe(404)
    await server.ask('dispatcher', 'POST', `/api/v1/orders/${orderId}/dispatch-order`, {
      leadUnitId: '990101-city-management',
      reason: '行业主管',
    })
    const masks = await Promise.all(
      (['call_taker', 'supervisor', 'dispatcher'] as const).map(
        async (role) => (await page(role, orderId)).json<{ petitioner: { masked: unknown } }>().petitioner.masked,
      ),
    )
    expect(masks).toEqual([null, expect.objectContaining({ name: '王**' }), null])
    expect((await page(at('990101-city-management'), orderId)).json()).toMatchObject({
      audience: 'lead',
      petitioner: { masked: null },
    })
  })

  it('a unit that has lost the order does not see it any more; the one that has it now does', async () => {
    const orderId = await dispatched(server)
    const former = at(street)
    await server.ask(former, 'POST', `/api/v1/orders/${orderId}/object-to-dispatch`, {
      ground: 'jurisdiction',
      reason: '在湖滨一侧',
      legalBasis: '界线',
    })
    const ruled = await server.ask('arbiter', 'POST', `/api/v1/orders/${orderId}/decide-objection`, {
      verdict: 'redispatch',
      unitId: otherStreet,
      reason: '以界桩为准',
      legalBasis: '界线',
    })
    expect(ruled.json()).toMatchObject({ lead: { id: otherStreet } })
    expect([(await page(former, orderId)).statusCode, (await page(at(otherStreet), orderId)).statusCode]).toEqual([
      404, 200,
    ])
    expect(await idsIn(former, '/api/v1/orders?limit=200')).not.toContain(orderId)
  })

  it('a helper that was released does not see it any more, in lists or on its page', async () => {
    const [orderId, helper] = [await dispatched(server), at('990101-housing')]
    await server.ask('handler', 'POST', `/api/v1/orders/${orderId}/sign-order`, {})
    expect([
      (await page(helper, orderId)).statusCode,
      (await idsIn(helper, '/api/v1/inbox')).includes(orderId),
    ]).toEqual([200, true])
    const released = await server.ask(at(street), 'POST', `/api/v1/orders/${orderId}/release-assist`, {
      unitId: '990101-housing',
      reason: '街道自行修复',
    })
    expect(released.statusCode).toBe(200)
    expect([
      (await page(helper, orderId)).statusCode,
      (await idsIn(helper, '/api/v1/inbox')).includes(orderId),
      (await idsIn(helper, '/api/v1/orders?limit=200')).includes(orderId),
    ]).toEqual([404, false, false])
  })
})

describe('a page is cut for its reader', () => {
  it('the lead sees the mask and the words, the helper the matter without its petitioner, the told the outline', async () => {
    const orderId = await registered(server)
    await server.ask('dispatcher', 'POST', `/api/v1/orders/${orderId}/dispatch-order`, {
      leadUnitId: street,
      assistUnitIds: ['990101-housing'],
      toldUnitIds: ['990101-city-management'],
    })
    const views = await Promise.all(
      [at(street), at('990101-housing'), at('990101-city-management'), at('990101-centre', 'district_centre')].map(
        async (who) => (await page(who, orderId)).json<OrderView>(),
      ),
    )
    expect(
      views.map(({ audience, petitioner, words, record }) => [
        audience,
        petitioner && petitioner.masked !== null,
        words.length,
        'contacts' in record,
        'replies' in record,
      ]),
    ).toEqual([
      ['lead', true, 1, true, true],
      ['assist', null, 1, false, false],
      ['told', null, 0, false, false],
      ['overseer', null, 1, false, true],
    ])
    for (const view of views) expect(JSON.stringify(view)).not.toMatch(/13812345678|王小明|三单元501/)
  })

  it('who asked that the unit may not reach them is not shown to it, only to the hotline', async () => {
    const orderId = await dispatched(server, street, { petitioner: { ...appeal.petitioner, contactSecret: true } })
    expect((await page('handler', orderId)).json()).toMatchObject({ petitioner: { contactSecret: true, masked: null } })
    expect((await page('callback_agent', orderId)).json()).toMatchObject({
      petitioner: { masked: { phone: '138****5678' } },
    })
  })

  it('buttons and refusals agree: what the list of actions allows is what the order takes', async () => {
    const orderId = await dispatched(server)
    const { actions } = (await server.ask('handler', 'GET', `/api/v1/orders/${orderId}/actions`)).json<{
      actions: {
        command: string
        allowed: boolean
        code: string | null
        reason: string | null
        path: string | null
        roles: { id: string }[]
      }[]
    }>()
    const of = (command: string) => actions.find((action) => action.command === command)!
    expect(of('signOrder')).toMatchObject({ allowed: true, code: null, path: `/api/v1/orders/${orderId}/sign-order` })
    expect(of('replyToOrder')).toMatchObject({
      allowed: false,
      code: 'order.not_now',
      reason: '工单处于“待签收”时不能“反馈办理结果”。',
    })
    expect(of('dispatchOrder').roles.map(({ id }) => id)).toEqual(['dispatcher'])
    for (const { command, allowed, path } of actions.filter(
      (action) => action.path && action.code !== 'order.not_now',
    )) {
      const answer = await server.ask('handler', 'POST', path!, {})
      expect([command, allowed, answer.statusCode === 403]).toEqual([
        command,
        allowed,
        !allowed && answer.statusCode !== 400,
      ])
    }
  })
})

describe('lists', () => {
  it('page through everything once, in order, also when rows share a moment', async () => {
    const unit = at('990101003')
    const ids = new Set(await Promise.all(Array.from({ length: 25 }, () => dispatched(server, '990101003'))))
    for (const sort of ['newest', 'oldest', 'due']) {
      const seen: string[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const answer = await server.ask(
          unit,
          'GET',
          `/api/v1/orders?sort=${sort}&limit=10${cursor && `&cursor=${cursor}`}`,
        )
        const body = answer.json<{ items: { orderId: string }[]; nextCursor: string | null }>()
        seen.push(...body.items.map(({ orderId }) => orderId))
        cursor = body.nextCursor
      }
      expect([sort, seen.length, new Set(seen)]).toEqual([sort, 25, ids])
    }
    const { nextCursor } = (await server.ask(unit, 'GET', '/api/v1/orders?limit=10')).json<{ nextCursor: string }>()
    for (const cursor of [nextCursor.slice(2), 'x', Buffer.from('["newest",1,2]').toString('base64url')])
      expect((await server.ask(unit, 'GET', `/api/v1/orders?limit=10&cursor=${cursor}`)).json()).toMatchObject({
        status: 400,
        code: 'request.cursor_unfit',
      })
    expect((await server.ask(unit, 'GET', `/api/v1/orders?sort=due&cursor=${nextCursor}`)).statusCode).toBe(400)
  })

  it('every filter narrows: what it leaves fits, and together with its opposite it loses nothing', async () => {
    await registered(server, {
      kind: 'suggestion',
      emergency: true,
      categoryId: '0201-01',
      place: { unitId: '990102001' },
    })
    await dispatched(server)
    const all = (await server.ask('dispatcher', 'GET', '/api/v1/orders?limit=200')).json<{ items: OrderSummary[] }>()
      .items
    const count = async (query: string) => (await idsIn('dispatcher', `/api/v1/orders?limit=200&${query}`)).length
    expect(await count('kind=suggestion')).toBe(all.filter(({ kind }) => kind === 'suggestion').length)
    expect(await count('kind=suggestion,complaint')).toBe(
      all.filter(({ kind }) => kind === 'suggestion' || kind === 'complaint').length,
    )
    expect((await count('emergency=true')) + (await count('emergency=false'))).toBe(all.length)
    expect(await count('category=02')).toBe(all.filter(({ category }) => category?.id.startsWith('02')).length)
    expect(await count('place=990102')).toBe(all.filter(({ district }) => district?.id === '990102').length)
    expect(await count('situation=registering')).toBe(all.filter(({ situation }) => situation === 'registering').length)
    expect(await count('channel=web')).toBe(0)
    expect(await count('createdBefore=2026-03-02T00:00:00Z')).toBe(0)
    expect(await count('createdAfter=2026-03-02T09:00:00%2B08:00')).toBe(all.length)
    expect(await count('dueBefore=2027-01-01T00:00:00Z')).toBe(all.filter(({ dueAt }) => dueAt !== null).length)
    expect(await count('open=false')).toBe(0)
  })

  it('a queue is the work of those who may do it, oldest first', async () => {
    const orderId = await registered(server)
    await server.ask('call_taker', 'POST', `/api/v1/orders/${orderId}/submit-for-dispatch`, {})
    expect((await idsIn('dispatcher', '/api/v1/queues/pending-dispatch?limit=200')).at(-1)).toBe(orderId)
    expect((await server.ask('callback_agent', 'GET', '/api/v1/queues/pending-dispatch')).statusCode).toBe(403)
    const counts = (await server.ask('dispatcher', 'GET', '/api/v1/queues')).json<{
      queues: { name: string; count: number }[]
    }>().queues
    expect(counts.find(({ name }) => name === 'pending-dispatch')!.count).toBe(
      (await idsIn('dispatcher', '/api/v1/queues/pending-dispatch?limit=200')).length,
    )
  })
})

describe('behind every route stands the database', () => {
  let readers: Pool
  beforeAll(() => {
    readers = openPool(
      (server.town.readers as unknown as { options: { connectionString: string } }).options.connectionString,
      { role: 'shaoying_reader', max: 1 },
    )
  })
  afterAll(() => readers.end())

  it('without a reader’s scope there is nothing to see, in any table', async () => {
    await dispatched(server)
    for (const table of ['order_state', 'order_tie', 'order_words', 'event', 'look', 'record_state'])
      expect([table, (await readers.query(`select 1 from ${table}`)).rowCount]).toEqual([table, 0])
    await expect(readers.query('select ciphertext from vault_record')).rejects.toThrow(/permission denied/)
  })

  it('a unit’s scope shows of every table what belongs to its orders, whatever is asked, and is gone with the answer', async () => {
    const [own, foreign] = [await dispatched(server, otherStreet), await dispatched(server, street)]
    const scope = {
      cityId: server.town.cityId,
      reach: 'units',
      unitIds: [otherStreet],
      districtIds: [],
      supervisedDistrictIds: [],
      servedUnitIds: [otherStreet],
      personId: 'p',
      orderId: null,
    } as const
    const count = (table: string, column: string): ReaderQuery<{ own: number; foreign: number }> => ({
      name: '',
      text: `select count(*) filter (where ${column} = '${own}') as own, count(*) filter (where ${column} = '${foreign}') as foreign from ${table}`,
      values: [],
    })
    const tables = [
      ['order_state', 'order_id'],
      ['order_words', 'order_id'],
      ['event', 'stream_id'],
      ['vault_record', 'order_id'],
    ] as const
    const answers = await readAs(readers, scope, ...tables.map(([table, column]) => count(table, column)))
    expect(answers).toEqual([
      [{ own: 1, foreign: 0 }],
      [{ own: 1, foreign: 0 }],
      [{ own: 2, foreign: 0 }],
      [{ own: 1, foreign: 0 }],
    ])
    expect((await readers.query('select 1 from order_state')).rowCount).toBe(0)
    const [[other]] = await readAs(
      readers,
      { ...scope, cityId: 'elsewhere', reach: 'city' },
      count('order_state', 'order_id'),
    )
    expect(other).toEqual({ own: 0, foreign: 0 })
  })
})

describe('the answers of this file', () => {
  it('all fit the shapes that the API’s pages show', () => {
    expect(server.misfits).toEqual([])
  })
})
