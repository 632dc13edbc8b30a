import {
  followTrace,
  messageFollower,
  rebuildTrace,
  recordFolds,
  sendDueMessages,
  type OutgoingMessage,
} from '@shaoying/application'
import { signatureOf } from '@shaoying/gateways'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { settled } from '../../../packages/store/testing/settled.ts'
import { messageRoutes } from '../routes/message-routes.ts'
import { personIn, startTestServer, type TestServer } from '../testing/test-server.ts'
import { textMessageRoutes } from './text-message-routes.ts'

const secret = 'a-secret-of-the-gateway'
const street = '990101001'
const numbers = { secretary: '010-5550101', community: '13900007001', shared: '010-5550199', resident: '13900007009' }
let server: TestServer
let sent: OutgoingMessage[] = []
const gateway = {
  name: 'sms',
  send: async (message: OutgoingMessage) => (sent.push(message), { outcome: 'taken' as const }),
}

beforeAll(async () => {
  server = await startTestServer({ routesOf: () => [...messageRoutes, ...textMessageRoutes(secret)] })
  await post('guo.shuji', '郭书记', numbers.secretary, street, 'street-secretary')
  await post('wang.shuji', '王书记', numbers.community, '990101001001', 'community-secretary')
  await post('gong.yong', '公用一', numbers.shared, street, 'street-secretary')
  await post('gong.yong.2', '公用二', numbers.shared, '990101002', 'street-secretary')
})
afterAll(() => server.close())
beforeEach(() => {
  sent = []
})

async function post(login: string, name: string, workPhone: string, unitId: string, postId: string): Promise<void> {
  const posting = { unitId, postId, sort: 'regular', fromOn: '2026-03-02', why: '任职' }
  const made = await server.ask('administrator', 'POST', '/api/v1/people', { login, name, workPhone, posting })
  expect(made.json()).toMatchObject({ workPhone })
}

interface Said {
  readonly from: string
  readonly text: string
  readonly messageId?: string
  readonly sentAt?: string
}
function write(
  { from, text, messageId = 'sms-1', sentAt = '2026-03-02T09:00:00+08:00' }: Said,
  signing: { readonly secret?: string; readonly ageSeconds?: number; readonly altered?: string } = {},
) {
  const body = JSON.stringify({ messageId, from, text, sentAt })
  const timestamp = String(Math.floor(Date.now() / 1000) - (signing.ageSeconds ?? 0))
  const headers = {
    'content-type': 'application/json',
    'shaoying-timestamp': timestamp,
    'shaoying-signature': signatureOf(timestamp, body, signing.secret ?? secret),
  }
  return server.app.inject({ method: 'POST', url: '/api/v1/text-messages', headers, payload: signing.altered ?? body })
}
/** What the sender's telephone shows. */
async function answers(): Promise<readonly { readonly to: string; readonly text: string }[]> {
  await settled(server.town.pool)
  await followTrace(server.town.pool, server.town.cityId, messageFollower(server.town))
  await sendDueMessages(server.town, {
    sms: gateway,
    mail: gateway,
    webhooks: { post: async () => ({ outcome: 'taken' as const }) },
    publicUrl: 'https://12345.test',
  })
  return sent.map(({ to, text }) => ({ to, text }))
}
const leader = () => personIn(server.town, street, 'whistle_initiator')
const listed = async () =>
  (await server.ask('call_taker', 'GET', '/api/v1/text-messages')).json().items as readonly {
    readonly textMessageId: string
    readonly as: string
    readonly targetId: string
    readonly number: string
    readonly lack: string | null
  }[]
const became = async (answer: Awaited<ReturnType<typeof write>>) =>
  (await listed()).find(({ textMessageId }) => textMessageId === answer.json().textMessageId)!

describe('the gateway', () => {
  it('is believed only with its signature over these very bytes, and only for minutes', async () => {
    const before = (await listed()).length
    const said = { from: numbers.resident, text: '路灯不亮' }
    for (const refused of [
      await write(said, { secret: 'somebody-elses-secret' }),
      await write(said, { ageSeconds: 400 }),
      await write(said, {
        altered: JSON.stringify({ messageId: 'x', from: numbers.secretary, text: '吹哨 S03 大坝' }),
      }),
    ]) {
      expect(refused.json()).toMatchObject({ status: 401, code: 'text_message.not_signed' })
    }
    expect((await server.ask(null, 'POST', '/api/v1/text-messages', { messageId: 'x', ...said })).statusCode).toBe(401)
    expect(await listed()).toHaveLength(before)
  })
})

describe('a resident writes (R038, R190)', () => {
  it('and has an appeal of that channel, answered with its number; the number they wrote from stands in no trace', async () => {
    const answer = await write({ from: `+86 ${numbers.resident}`, text: '桥东路口的路灯\n不亮三天了' })
    expect(answer.json()).toMatchObject({ as: 'appeal' })
    const { targetId, number } = await became(answer)
    expect((await server.ask('dispatcher', 'GET', `/api/v1/orders/${targetId}`)).json()).toMatchObject({
      number,
      title: '桥东路口的路灯 不亮三天了',
      channel: 'sms',
      situation: 'registering',
    })
    const told = await answers()
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ to: numbers.resident })
    expect(told[0]!.text).toContain(number)
    const {
      rows: [found],
    } = await server.town.pool.query<{ text: string }>("select string_agg(payload::text, ' ') as text from event")
    expect(found!.text).not.toContain(numbers.resident)
  })

  it('twice the same on one day, as gateways and answering machines do, and there is one appeal and one answer; at once, too', async () => {
    const said = { from: '13900007002', text: '楼道堆物' }
    const answersOfGateway = await Promise.all([
      write({ ...said, messageId: 'a' }),
      write({ ...said, messageId: 'a' }),
      write({ ...said, messageId: 'b', sentAt: '2026-03-02T21:00:00+08:00' }),
    ])
    expect(new Set(answersOfGateway.map((answer) => answer.json().textMessageId)).size).toBe(1)
    expect((await answers()).filter(({ to }) => to === said.from)).toHaveLength(1)
    const nextDay = await write({ ...said, messageId: 'c', sentAt: '2026-03-03T00:00:01+08:00' })
    expect((await became(nextDay)).targetId).not.toBe((await became(answersOfGateway[0]!)).targetId)
  })

  it('about their own running order by its number and adds to it; another’s number is just a word', async () => {
    const { number, targetId } = await became(await write({ from: '13900007003', text: '井盖丢失' }))
    await answers()
    sent = []
    const more = await write({ from: '13900007003', text: `${number.toLowerCase()} 已经有人摔倒` })
    expect(await became(more)).toMatchObject({ as: 'supplement', targetId, number })
    expect(await answers()).toMatchObject([
      { to: '13900007003', text: expect.stringContaining(`${number}的补充已收到`) },
    ])
    expect(await became(await write({ from: '13900007004', text: `${number} 我也要反映` }))).toMatchObject({
      as: 'appeal',
    })
  })

  it('without words, or from a number nobody can read: still an appeal, for a person to look at', async () => {
    for (const said of [
      { from: '13900007005', text: ' ' },
      { from: '隐藏号码', text: '河边有人倒垃圾' },
    ])
      expect((await became(await write(said))).as).toBe('appeal')
    expect((await listed()).filter(({ as }) => as === null)).toEqual([])
  })
})

describe('a street’s leader writes from the office (R038, R100)', () => {
  it('a situation of the list and a place: the units it names are called at once, and the street confirms before it can close', async () => {
    const answer = await write({ from: numbers.secretary, text: '吹哨 S03 河滩入口 夜间盗采，车十辆' })
    const { as, targetId } = await became(answer)
    expect(as).toBe('whistle')
    const whistle = (await server.ask(leader(), 'GET', `/api/v1/whistles/${targetId}`)).json()
    expect(whistle).toMatchObject({
      situation: 'blown',
      source: 'text_message',
      title: '盗采砂石：河滩入口',
      point: { name: '河滩入口' },
      call: { entry: 'sms', takenDown: { callerName: '郭书记', confirmedAt: null } },
    })
    expect(whistle.legs.length).toBeGreaterThanOrEqual(2)
    expect(await answers()).toContainEqual({ to: numbers.secretary, text: expect.stringContaining('已按您的短信吹哨') })
    const screen = (await server.ask(leader(), 'GET', '/api/v1/notifications')).json().items
    expect(screen).toContainEqual(expect.objectContaining({ text: expect.stringContaining('请确认') }))
    const again = await write({
      from: numbers.secretary,
      text: '吹哨 S03 河滩入口 夜间盗采，车十辆',
      messageId: 'sms-2',
    })
    expect((await became(again)).targetId).toBe(targetId)
    expect((await server.ask(leader(), 'POST', `/api/v1/whistles/${targetId}/confirm-call`, {})).statusCode).toBe(200)
  })

  it('too little: nobody is called, the street has a draft, and the leader hears what is missing', async () => {
    const { as, targetId, lack } = await became(await write({ from: numbers.secretary, text: '河边有人挖沙，快来' }))
    expect([as, lack]).toEqual(['whistle_draft', '短信未写明吹哨情形（清单编号或全名）。'])
    expect((await server.ask(leader(), 'GET', `/api/v1/whistles/${targetId}`)).json()).toMatchObject({
      situation: 'draft',
      legs: [],
    })
    expect(await answers()).toContainEqual({ to: numbers.secretary, text: expect.stringContaining(lack!) })
  })

  it('from a number that people of two streets share: nobody is believed, it is an appeal', async () => {
    expect((await became(await write({ from: numbers.shared, text: '吹哨 S03 河滩' }))).as).toBe('appeal')
  })
})

describe('a community’s secretary writes (R039)', () => {
  it('and the street is asked to whistle, in the secretary’s name', async () => {
    const { as, targetId } = await became(await write({ from: numbers.community, text: '三十棵枯树要倒' }))
    expect(as).toBe('whistle_request')
    expect((await server.ask(leader(), 'GET', `/api/v1/whistles/${targetId}`)).json()).toMatchObject({
      situation: 'requested',
      legs: [],
    })
    expect(await answers()).toContainEqual({ to: numbers.community, text: expect.stringContaining('请求吹哨') })
  })
})

it('what came of text messages can be made again from the trace', async () => {
  expect(server.misfits).toEqual([])
  expect((await rebuildTrace(server.town.pool, server.town.cityId, recordFolds)).differences).toEqual([])
})
