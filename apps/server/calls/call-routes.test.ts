import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { simulatedTelephone } from '@shaoying/gateways'
import type { Actor } from '@shaoying/domain'
import { registered } from '../testing/appeals.ts'
import { personIn, startTestServer, type TestServer } from '../testing/test-server.ts'
import { callRoutes } from './call-routes.ts'

const secret = 'a-secret-of-the-exchange'
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ routesOf: () => callRoutes({ telephone: simulatedTelephone, secret }) })
})
afterAll(() => server.close())

const hotline = '990000-hotline'
const ids = { anna: '01900000-0000-7000-8000-00000000000a', bert: '01900000-0000-7000-8000-00000000000b' }
const taker = (name: keyof typeof ids): Actor => personIn(server.town, hotline, 'call_taker', ids[name])
const ring = async (from: string): Promise<string> =>
  (await server.ask(taker('anna'), 'POST', '/api/v1/simulated-calls', { from })).json().callId
const event = (body: object, token = secret) =>
  server.ask(null, 'POST', '/api/v1/telephone-events', body, { authorization: `Bearer ${token}` })

describe('a call', () => {
  it('shows who calls, with history and counters, to whoever answered, and on record', async () => {
    const first = await registered(server, { petitioner: { sort: 'person', name: '王五', phone: '13900002222' } })
    const callId = await ring('139 0000 2222')
    expect((await server.ask(taker('bert'), 'GET', `/api/v1/calls/${callId}`)).json()).toMatchObject({
      situation: 'ringing',
      masked: '139****2222',
    })
    expect((await server.ask(taker('bert'), 'GET', `/api/v1/calls/${callId}/caller`)).json()).toMatchObject({
      code: 'call.not_yours',
    })
    await server.ask(taker('bert'), 'POST', `/api/v1/calls/${callId}/answer-call`, {})
    expect((await server.ask(taker('anna'), 'POST', `/api/v1/calls/${callId}/answer-call`, {})).json()).toMatchObject({
      status: 409,
      code: 'call.taken',
    })
    const caller = (await server.ask(taker('bert'), 'GET', `/api/v1/calls/${callId}/caller`)).json()
    expect(caller).toMatchObject({
      phone: '13900002222',
      history: { total: 1, running: 1, inMonth: 1, inYear: 1, orders: [{ orderId: first }] },
    })
    const { rows } = await server.town.pool.query('select person_id, reason from look where subject_id = $1', [callId])
    expect(rows).toEqual([{ person_id: ids.bert, reason: '接听来电' }])
  })

  it('leaves its number in no trace and no state, and nowhere after a day', async () => {
    const callId = await ring('13900003333')
    const {
      rows: [found],
    } = await server.town.pool.query<{ text: string }>(
      "select (select string_agg(payload::text, ' ') from event where stream_id = $1) || (select state::text from record_state where record_id = $1) as text",
      [callId],
    )
    expect(found!.text).toContain('139****3333')
    expect(found!.text).not.toContain('13900003333')
  })

  it('knows the order that came of it', async () => {
    const callId = await ring('13900004444')
    await server.ask(taker('anna'), 'POST', `/api/v1/calls/${callId}/answer-call`, {})
    await server.ask(taker('anna'), 'POST', `/api/v1/calls/${callId}/end-call`, {})
    const orderId = await registered(server)
    expect(
      (await server.ask(taker('anna'), 'POST', `/api/v1/calls/${callId}/link-call`, { orderId })).json(),
    ).toMatchObject({ situation: 'ended', orderIds: [orderId] })
  })
})

describe('the exchange', () => {
  it('is believed only with its token', async () => {
    expect((await event({ event: 'ringing', exchangeCallId: 'p-0' }, 'wrong')).json()).toMatchObject({
      status: 401,
      code: 'telephone.token_wrong',
    })
  })

  it('says the same thing twice and rings once; the caller’s putting down before anybody answered is a missed call', async () => {
    for (let time = 0; time < 2; time += 1)
      expect((await event({ event: 'ringing', exchangeCallId: 'p-1', from: '+86 13900005555' })).statusCode).toBe(204)
    expect((await event({ event: 'ended', exchangeCallId: 'p-1' })).statusCode).toBe(204)
    const missed = (await server.ask(taker('anna'), 'GET', '/api/v1/calls?situation=missed')).json().items
    expect(missed).toMatchObject([{ masked: '139****5555' }])
    expect((await event({ event: 'ended', exchangeCallId: 'unheard-of' })).statusCode).toBe(404)
  })

  it('may withhold the number: the call is answered all the same, and nothing is known of the caller', async () => {
    await event({ event: 'ringing', exchangeCallId: 'p-2' })
    const { callId } = (await server.ask(taker('anna'), 'GET', '/api/v1/calls?situation=ringing'))
      .json()
      .items.find(({ masked }: { masked: string | null }) => masked === null)
    await server.ask(taker('anna'), 'POST', `/api/v1/calls/${callId}/answer-call`, {})
    expect((await server.ask(taker('anna'), 'GET', `/api/v1/calls/${callId}/caller`)).json()).toEqual({
      phone: null,
      history: { total: 0, running: 0, inMonth: 0, inYear: 0, orders: [] },
    })
  })
})

it('a number that a caller says is looked up by its handle; one that is none is refused at its field', async () => {
  expect(
    (await server.ask(taker('anna'), 'POST', '/api/v1/caller-histories', { phone: '139-0000-2222' })).json(),
  ).toMatchObject({ total: 1 })
  expect((await server.ask(taker('anna'), 'POST', '/api/v1/caller-histories', { phone: '没有' })).json()).toMatchObject(
    { status: 422, code: 'petitioner.phone_unreadable' },
  )
})

it('every answer fits what the API’s pages show', () => {
  expect(server.misfits).toEqual([])
})
