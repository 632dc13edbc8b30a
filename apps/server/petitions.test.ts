import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PetitionView } from '@shaoying/contract'
import { addSeconds } from '@shaoying/domain'
import { appeal, street } from './testing/appeals.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

interface Followed {
  readonly number: string
  readonly trackingCode: string
  readonly orderId: string
  readonly token: string
}

async function submitted(changes: object = {}): Promise<Followed> {
  const receipt = (await server.ask(null, 'POST', '/api/v1/petitions', { ...appeal, ...changes })).json<{
    number: string
    trackingCode: string
  }>()
  const { token } = (
    await server.ask(null, 'POST', '/api/v1/petitions/track', { number: receipt.number, code: receipt.trackingCode })
  ).json<{ token: string }>()
  const [{ orderId }] = (await server.ask('dispatcher', 'GET', `/api/v1/orders?number=${receipt.number}`)).json<{
    items: [{ orderId: string }]
  }>().items
  return { ...receipt, orderId, token }
}

const follow = ({ number, token }: Followed, step = '', body?: object, headers: Record<string, string> = {}) =>
  server.ask(null, body ? 'POST' : 'GET', `/api/v1/petitions/${number}${step}`, body, {
    authorization: `Bearer ${token}`,
    ...headers,
  })
const work = async (
  orderId: string,
  who: Parameters<TestServer['ask']>[0],
  command: string,
  body: object = {},
): Promise<void> => {
  const answer = await server.ask(who, 'POST', `/api/v1/orders/${orderId}/${command}`, body)
  if (answer.statusCode !== 200) throw new Error(answer.body)
}

describe('a resident without an account', () => {
  it('submits, and follows every step meant for them in plain words, in their language, and none that is not', async () => {
    const mine = await submitted()
    await work(mine.orderId, 'dispatcher', 'dispatch-order', { leadUnitId: street })
    await work(mine.orderId, 'handler', 'sign-order')
    await work(mine.orderId, 'handler', 'record-contact', {
      manner: 'phone',
      reached: true,
      note: '说了三分钟，语气不善',
    })
    await work(mine.orderId, 'handler', 'reply-to-order', {
      toPetitioner: '灯已修好。',
      toHotline: '内部：物业欠费',
      finding: 'true',
      claimedSolved: 'solved',
      legalBasis: '',
      withoutPartsBecause: '自行修复',
    })
    const zh = (await follow(mine)).json<PetitionView>()
    expect(zh).toMatchObject({
      stage: 'with_unit',
      stageText: '承办单位办理中',
      unit: '桥头街道',
      dueAt: '2026-03-09T01:00:00Z',
      replies: [{ text: '灯已修好。', unit: '桥头街道' }],
    })
    expect(zh.steps.map(({ text }) => text)).toEqual([
      `您的诉求已登记，编号${mine.number}`,
      '已交桥头街道办理，2026-03-09 09:00前办结',
      '桥头街道已接收，正在办理',
      '承办单位联系您（电话）：已接通',
      '办理结果：灯已修好。',
    ])
    expect(JSON.stringify(zh)).not.toMatch(/语气不善|欠费|demo-/)
    expect((await follow(mine, '', undefined, { 'accept-language': 'en' })).json()).toMatchObject({
      stageText: 'a unit is working on it',
      steps: [{ text: `Your appeal is registered under ${mine.number}` }, {}, {}, {}, {}],
    })
  })

  it('signs out: every token until then is over, on any server, and number and code give a new one', async () => {
    const mine = await submitted()
    const other = await submitted()
    expect((await follow(mine, '/sign-out', {})).statusCode).toBe(204)
    expect((await follow(mine)).json()).toMatchObject({ status: 401, code: 'session.petitioner_missing' })
    expect((await follow(other)).statusCode).toBe(200)
    expect((await follow({ ...other, number: mine.number }, '/sign-out', {})).statusCode).toBe(404)
    server.town.time.set(addSeconds(server.town.time.now(), 1))
    const { token } = (
      await server.ask(null, 'POST', '/api/v1/petitions/track', { number: mine.number, code: mine.trackingCode })
    ).json<{ token: string }>()
    expect((await follow({ ...mine, token })).statusCode).toBe(200)
  })

  it('adds to it, evaluates it online when asked, and takes it back before that (R137)', async () => {
    const mine = await submitted()
    expect((await follow(mine)).json<PetitionView>().allowed).toEqual(
      expect.arrayContaining(['supplementAppeal', 'withdrawOrder']),
    )
    expect(
      (await follow(mine, '/evaluate', { contacted: true, solved: 'solved', satisfaction: 'satisfied' })).json(),
    ).toMatchObject({ status: 409, code: 'order.not_now' })
    const added = await follow(
      mine,
      '/supplement-appeal',
      { words: '昨晚二层灯也坏了。' },
      { 'idempotency-key': 'supplement-1' },
    )
    expect(added.json()).toMatchObject({
      words: [{ part: 'appeal' }, { part: 'supplement', body: '昨晚二层灯也坏了。' }],
    })
    await work(mine.orderId, 'dispatcher', 'dispatch-order', { leadUnitId: street })
    await server.town.pool.query(
      `update order_state set situation = 'await_callback', state = jsonb_set(state, '{situation}', '{"name":"await_callback","since":"2026-03-02T01:00:00Z"}') where order_id = $1`,
      [mine.orderId],
    )
    const said = await follow(mine, '/evaluate', { contacted: true, solved: 'solved', satisfaction: 'very_satisfied' })
    expect(said.json()).toMatchObject({ stage: 'done', stageText: '办结' })
    expect((await server.ask('callback_agent', 'GET', `/api/v1/orders/${mine.orderId}`)).json()).toMatchObject({
      record: { callbacks: [{ manner: 'web', satisfaction: 'very_satisfied' }] },
    })
    const other = await submitted()
    expect((await follow(other, '/withdraw-order', { reason: '灯已亮' })).json()).toMatchObject({
      stage: 'done',
      stageText: '撤回',
    })
  })

  it('opens nobody else’s: a token stands for one order, runs out, and cannot be made up', async () => {
    const [mine, other] = [await submitted(), await submitted({ petitioner: { sort: 'person', phone: '13900000002' } })]
    expect((await follow({ ...mine, number: other.number })).json()).toMatchObject({
      status: 404,
      code: 'petition.not_found',
    })
    expect((await follow({ ...mine, number: other.number }, '/withdraw-order', { reason: 'x' })).statusCode).toBe(404)
    const [, payload = ''] = mine.token.split('.')
    const forged = Buffer.from(
      JSON.stringify({
        ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object),
        orderId: other.orderId,
        number: other.number,
      }),
    ).toString('base64url')
    expect((await follow({ ...other, token: mine.token.replace(payload, forged) })).statusCode).toBe(401)
    expect(
      (
        await server.ask(null, 'GET', `/api/v1/orders/${mine.orderId}`, undefined, {
          authorization: `Bearer ${mine.token}`,
        })
      ).statusCode,
    ).toBe(401)
    server.town.time.set('2026-03-02T01:31:00Z')
    expect((await follow(mine)).json()).toMatchObject({ status: 401, code: 'session.petitioner_missing' })
    server.town.time.set('2026-03-02T01:00:00Z')
  })

  it('a wrong code, a wrong number and a number that does not exist are answered alike', async () => {
    const mine = await submitted()
    const attempts = [
      { number: mine.number, code: 'AAAAAAAA' },
      { number: 'YX2026030299999', code: mine.trackingCode },
      { phone: '13812345679', code: mine.trackingCode },
      { phone: 'not a phone', code: mine.trackingCode },
      { code: mine.trackingCode },
    ]
    const answers = await Promise.all(
      attempts.map((attempt) => server.ask(null, 'POST', '/api/v1/petitions/track', attempt)),
    )
    expect(
      new Set(answers.map((answer) => [answer.statusCode, answer.json<{ detail: string }>().detail].join())),
    ).toEqual(new Set(['404,编号或查询码不对，请核对后再试。']))
    for (const attempt of [
      { number: ` ${mine.number.toLowerCase()} `, code: mine.trackingCode.toLowerCase() },
      { phone: '+86 138-1234-5678', code: mine.trackingCode },
    ])
      expect((await server.ask(null, 'POST', '/api/v1/petitions/track', attempt)).json()).toMatchObject({
        number: mine.number,
      })
  })

  it('decides nothing that is the city’s: no channel, no time of receipt, no emergency, no tags', async () => {
    const answer = await server.ask(null, 'POST', '/api/v1/petitions', {
      ...appeal,
      channel: 'media',
      receivedAt: '2026-01-01T00:00:00Z',
      emergency: true,
      tags: ['x'],
    })
    expect(
      answer
        .json<{ errors: { pointer: string }[] }>()
        .errors.map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(['/channel', '/emergency', '/receivedAt', '/tags'])
    const mine = await submitted({ petitioner: { sort: 'anonymous' } })
    expect((await server.ask('dispatcher', 'GET', `/api/v1/orders/${mine.orderId}`)).json()).toMatchObject({
      channel: 'web',
      petitioner: { sort: 'anonymous', masked: null },
    })
    expect((await follow(mine)).statusCode).toBe(200)
  })
})

describe('the answers of this file', () => {
  it('all fit the shapes that the API’s pages show', () => {
    expect(server.misfits).toEqual([])
  })
})
