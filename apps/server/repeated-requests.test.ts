import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispatched, registered, street } from './testing/appeals.ts'
import { personIn, startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const under = (key: string) => ({ 'idempotency-key': key })
const countOf = async (sql: string, ...values: unknown[]): Promise<number> =>
  Number((await server.town.pool.query<{ count: string }>(`select count(*) from ${sql}`, values)).rows[0]!.count)

describe('a request that is sent again because its answer was lost', () => {
  it('splits a call once: in a row, and when the repeats arrive in the same moment', async () => {
    const orderId = await registered(server)
    const split = () =>
      server.ask(
        'call_taker',
        'POST',
        `/api/v1/orders/${orderId}/split-order`,
        { matters: [{ title: '路灯不亮', words: '门口路灯也不亮。', categoryId: '0102-01' }] },
        under('split-0001'),
      )
    const answers = [...(await Promise.all([split(), split(), split()])), await split()]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201])
    const made = answers.map((answer) =>
      answer.json<{ orders: { orderId: string }[] }>().orders.map((order) => order.orderId),
    )
    expect(new Set(made.map((ids) => ids.join()))).toHaveLength(1)
    expect(await countOf("event where kind = 'orderLinked' and stream_id = $1", orderId)).toBe(1)
    const other = await server.ask(
      'call_taker',
      'POST',
      `/api/v1/orders/${orderId}/split-order`,
      { matters: [{ title: '另一件', words: '另一件事。' }] },
      under('split-0001'),
    )
    expect(other.json()).toMatchObject({ status: 422, code: 'request.key_reused' })
  })

  it('merges once and answers alike, although the order is merged by now', async () => {
    const [into, child] = [await dispatched(server), await registered(server)]
    const merge = () =>
      server.ask(
        'dispatcher',
        'POST',
        `/api/v1/orders/${child}/merge-order`,
        { into, reason: '同楼同事' },
        under('merge-0001'),
      )
    const [first, again] = [await merge(), await merge()]
    expect([first.statusCode, again.statusCode]).toEqual([200, 200])
    expect(again.json<{ orders: { orderId: string; situation: string }[] }>().orders).toMatchObject([
      { orderId: child, situation: 'merged' },
      { orderId: into },
    ])
    expect(await countOf("event where kind = 'orderMerged' and stream_id = $1", child)).toBe(1)
  })

  it('who named the version they saw of the order in the path is refused with 412 when it has changed', async () => {
    const orderId = await registered(server)
    const split = (version: string) =>
      server.ask(
        'call_taker',
        'POST',
        `/api/v1/orders/${orderId}/split-order`,
        { matters: [{ title: '路灯不亮', words: '门口路灯也不亮。' }] },
        { 'if-match': version },
      )
    expect((await split('"7"')).json()).toMatchObject({ status: 412, code: 'order.changed_meanwhile' })
    expect((await split('"1"')).statusCode).toBe(201)
  })

  it('R172: opens one package, and gives a command to each of its orders once', async () => {
    const orderIds = [await dispatched(server), await dispatched(server)]
    const admin = personIn(server.town, street, 'unit_admin')
    const open = () =>
      server.ask(
        admin,
        'POST',
        '/api/v1/packages',
        { title: '一号院供暖', cause: '换热站故障', leadUnitId: street, orderIds },
        under('package-0001'),
      )
    const [first, again] = [await open(), await open()]
    const { packageId } = first.json<{ packageId: string }>()
    expect([again.statusCode, again.json()]).toEqual([201, first.json()])
    expect(await countOf("record_state where record_kind = 'package'")).toBe(1)
    const sign = () =>
      server.ask(admin, 'POST', `/api/v1/packages/${packageId}/orders/sign-order`, {}, under('sign-all-1'))
    expect([(await sign()).json(), (await sign()).json()]).toMatchObject([{ refused: [] }, { refused: [] }])
    expect(await countOf("event where kind = 'orderSigned'")).toBe(2)
    const elsewhere = personIn(server.town, '990101002', 'unit_admin')
    expect(
      (await server.ask(elsewhere, 'POST', `/api/v1/packages/${packageId}/orders/sign-order`, {})).json(),
    ).toMatchObject({ status: 404, code: 'record.not_found' })
  })
})
