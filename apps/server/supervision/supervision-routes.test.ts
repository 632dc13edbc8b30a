import { addSeconds } from '@shaoying/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appeal, dispatched, otherStreet, street } from '../testing/appeals.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let late = ''
let ledgered = ''
beforeAll(async () => {
  server = await startTestServer()
  late = await dispatched(server, street)
  ledgered = await dispatched(server, otherStreet, { title: '无主管线', place: { unitId: otherStreet } })
  // Far beyond every limit of the town.
  server.town.time.set(addSeconds(server.town.time.now(), 60 * 86_400))
})
afterAll(() => server.close())

const ask = (path: string) => server.ask('supervisor', 'GET', path)

describe('what units have open', () => {
  it('is counted by lead, the most overdue first', async () => {
    const { units } = (await ask('/api/v1/open-by-unit')).json()
    expect(units).toHaveLength(2)
    expect(units).toMatchObject([
      { overdue: 1, open: 1, dueSoon: 0 },
      { overdue: 1, open: 1 },
    ])
    expect(new Set(units.map(({ unit }: { unit: { id: string } }) => unit.id))).toEqual(new Set([street, otherStreet]))
  })
})

describe('the ladder in the list (R055, R163)', () => {
  it('shows the last rung taken, who has not answered, and by when', async () => {
    const before = (await ask(`/api/v1/supervised-orders?part=overdue&lead=${street}`)).json()
    expect(before.items).toMatchObject([{ order: { orderId: late }, ladder: null }])
    const urged = await server.ask('supervisor', 'POST', `/api/v1/orders/${late}/urge-order`, {
      reason: '超期',
      demand: '今日办结',
    })
    expect(urged.statusCode).toBe(200)
    expect((await ask(`/api/v1/supervised-orders?part=overdue&lead=${street}`)).json().items).toMatchObject([
      { ladder: { level: 'urge', rungs: 1, answers: 0, concluded: false, byClock: false } },
    ])
    expect((await ask('/api/v1/supervised-orders?part=due_soon')).json().items).toEqual([])
  })

  it('leaves out what was replied to in time, however long it waits for its callback', async () => {
    const done = await dispatched(server, street, { title: '已办好的' })
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
      expect((await server.ask('handler', 'POST', `/api/v1/orders/${done}/${path}`, body)).statusCode).toBe(200)
    }
    server.town.time.set(addSeconds(server.town.time.now(), 30 * 86_400))
    const shown = (await ask('/api/v1/supervised-orders?part=overdue'))
      .json()
      .items.map(({ order }: { order: { orderId: string } }) => order.orderId)
    expect([shown.includes(late), shown.includes(done)]).toEqual([true, false])
    expect(
      (await ask('/api/v1/open-by-unit')).json().units.find(({ unit }: { unit: { id: string } }) => unit.id === street),
    ).toMatchObject({ open: 2, overdue: 1 })
  })

  it('goes on page by page', async () => {
    const first = (await ask('/api/v1/supervised-orders?part=overdue&limit=1')).json()
    const second = (await ask(`/api/v1/supervised-orders?part=overdue&limit=1&cursor=${first.nextCursor}`)).json()
    expect(
      new Set([...first.items, ...second.items].map(({ order }: { order: { orderId: string } }) => order.orderId)),
    ).toEqual(new Set([late, ledgered]))
    expect((await ask('/api/v1/supervised-orders?part=overdue&cursor=xx')).json()).toMatchObject({
      code: 'request.cursor_unfit',
    })
  })
})

it('R036, R182: a matter on the ledger stands in the long-term list with reason, plan and standing; others do not', async () => {
  const fresh = await dispatched(server, street, { ...appeal, title: '加装电梯' })
  await server.ask('handler', 'POST', `/api/v1/orders/${fresh}/sign-order`, {})
  await server.ask('handler', 'POST', `/api/v1/orders/${fresh}/record-contact`, {
    manner: 'phone',
    reached: true,
    note: '',
  })
  const typeId = server.town.rules.pack.exclusionTypes.find(({ purpose }) => purpose === 'ledger')!.id
  const untilOn = addSeconds(server.town.time.now(), 90 * 86_400).slice(0, 10)
  const wished = {
    typeId,
    reason: '管线迁改未完',
    steps: [{ step: '管线迁改', byOn: untilOn }],
    untilOn,
    toPetitioner: '已说明',
  }
  const asked = await server.ask('unit_admin', 'POST', `/api/v1/orders/${fresh}/request-ledger`, wished)
  expect([asked.statusCode, asked.json()]).toMatchObject([200, {}])
  await server.ask('district_centre', 'POST', `/api/v1/orders/${fresh}/review-ledger-request`, {
    verdict: 'granted',
    reason: '属实',
  })
  const decided = await server.ask('dispatcher', 'POST', `/api/v1/orders/${fresh}/decide-ledger`, {
    verdict: 'granted',
    reason: '同意',
  })
  expect(decided.statusCode).toBe(200)
  const { items } = (await ask('/api/v1/long-term-orders')).json()
  expect(items).toMatchObject([
    {
      order: { orderId: fresh },
      standing: 'waiting',
      reason: '管线迁改未完',
      until: untilOn,
      reviews: 0,
      result: null,
    },
  ])
})

it('every answer fits what the API’s pages show', () => {
  expect(server.misfits).toEqual([])
})
