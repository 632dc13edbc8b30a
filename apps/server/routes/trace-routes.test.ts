import type { TraceFactsView } from '@shaoying/contract'
import { addSeconds } from '@shaoying/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appeal, dispatched, street } from '../testing/appeals.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let orderId = ''
let number = ''
beforeAll(async () => {
  server = await startTestServer()
  await dispatched(server, street, { ...appeal, title: '别的一件' })
  orderId = await dispatched(server, street)
  number = (await server.ask('supervisor', 'GET', `/api/v1/orders/${orderId}`)).json<{ number: string }>().number
  await server.ask('handler', 'POST', `/api/v1/orders/${orderId}/sign-order`, {})
})
afterAll(() => server.close())

const ask = (query: string, who: Parameters<TestServer['ask']>[0] = 'inspector') =>
  server.ask(who, 'GET', `/api/v1/trace-facts?${query}`)
const facts = async (query: string): Promise<TraceFactsView> => (await ask(query)).json<TraceFactsView>()

it('of one order: who did what, when and for which unit, newest first, and nothing of what was said', async () => {
  const { items } = await facts(`order=${number}`)
  expect(items.map(({ kind, subjectId }) => [kind, subjectId]).at(0)).toEqual(['orderSigned', orderId])
  expect(items[0]).toMatchObject({
    orderNumber: number,
    by: 'person',
    personId: expect.any(String),
    unit: { id: street },
    zh: expect.any(String),
  })
  expect(JSON.stringify(items)).not.toContain(appeal.words)
  expect((await ask('order=YX1')).json()).toMatchObject({ status: 404, code: 'order.not_found' })
})

it('of a stretch of time: by person, unit, fact and request, page by page without a gap', async () => {
  const [signed] = (await facts('kind=orderSigned')).items
  for (const one of [
    `person=${signed!.personId}`,
    `request=${encodeURIComponent(signed!.requestId)}`,
    `unit=${street}`,
  ])
    expect((await facts(one)).items.map(({ kind }) => kind)).toContain('orderSigned')
  expect((await facts(`person=01900000-0000-7000-8000-000000000000`)).items).toEqual([])
  const all = (await facts('limit=200')).items
  const paged: TraceFactsView['items'] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: TraceFactsView = await facts(`limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)
    paged.push(...page.items)
    cursor = page.nextCursor
  }
  expect(paged).toEqual(all)
  expect((await ask('cursor=abc')).json()).toMatchObject({ code: 'request.cursor_unfit' })
})

it('a stretch that is too long is refused where it stands; who keeps the machine, and who handles, read no trace', async () => {
  const now = server.town.time.now()
  expect((await ask(`from=${addSeconds(now, -8 * 86_400)}`)).json()).toMatchObject({ code: 'trace.stretch_wrong' })
  expect((await facts(`from=${addSeconds(now, -7 * 86_400)}`)).items.length).toBeGreaterThan(0)
  for (const who of ['administrator', 'handler', 'supervisor'] as const)
    expect((await ask('', who)).statusCode).toBe(403)
  expect(server.misfits).toEqual([])
})
