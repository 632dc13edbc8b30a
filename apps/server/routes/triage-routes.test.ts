import { eraseOrder, followTrace, lookAlikeFollower, triageFollower } from '@shaoying/application'
import type { ReplyCheckView, TriageAccuracyView, TriageProposal, TriageQuestion } from '@shaoying/contract'
import { checkReply } from '@shaoying/triage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settled } from '../../../packages/store/testing/settled.ts'
import { searchWords } from '../search-words.ts'
import { personIn, startTestServer, type TestServer } from '../testing/test-server.ts'
import { triageOf, type CityTriage } from '../triage/triage-of.ts'
import { triageRoutes } from './triage-routes.ts'

let server: TestServer
let triage: CityTriage
const [street, other] = ['990101001', '990102001']
const phone = '13812345678'
beforeAll(async () => {
  server = await startTestServer({
    routesOf: (town) => [...triageRoutes((triage = triageOf(town)), searchWords, checkReply)],
  })
  triage.warm()
})
afterAll(() => server.close())

async function follow(): Promise<void> {
  const { town } = server
  await settled(town.pool)
  for (const follower of [lookAlikeFollower(town, triage.words), triageFollower(town, triage.words)])
    await followTrace(town.pool, town.cityId, follower)
}
const post = async <T>(who: Parameters<TestServer['ask']>[0], url: string, body: object = {}): Promise<T> => {
  const answer = await server.ask(who, 'POST', url, body)
  if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`)
  return answer.json<T>()
}
const propose = (question: TriageQuestion, who: Parameters<TestServer['ask']>[0] = 'call_taker') =>
  post<TriageProposal>(who, '/api/v1/triage-proposals', question)
const register = (words: string, more: object = {}) =>
  post<{ orderId: string; number: string }>('call_taker', '/api/v1/orders', {
    kind: 'complaint',
    title: '楼道灯不亮',
    words,
    petitioner: { sort: 'person', phone },
    place: { unitId: '990101001001' },
    categoryId: '0102-01',
    ...more,
  })

const words = '桥头街道桥东社区三号楼的楼道灯坏了一个星期，老人晚上不敢下楼，希望物业尽快修好'

describe('what words point to', () => {
  it('kind, category with words, place, unit with limit, duty and risk, all with their basis', async () => {
    const proposal = await propose({ words: '桥头街道桥东社区垃圾桶满了没人收，臭得很' })
    expect(proposal.place).toMatchObject({ determined: true, from: 'words', unit: { id: '990101001001' }, ask: null })
    expect(proposal.kinds[0]!.basis).toEqual([{ source: 'law', reference: '条例第二条', text: expect.any(String) }])
    expect(proposal.categories).toMatchObject({ threshold: 0.4, model: { id: 'starter', trainedAt: null } })
    expect(proposal.categories.top[0]).toMatchObject({
      category: { id: '0102-01' },
      words: expect.arrayContaining([expect.stringContaining('垃圾')]),
    })
    expect(proposal.unit.lead).toEqual({ id: street, name: '桥头街道' })
    const chosen = await propose({ words, categoryId: '0102-01' })
    expect(chosen.unit).toMatchObject({
      lead: { id: street },
      needs: null,
      returnRisk: { share: null, text: expect.stringContaining('未知') },
      limit: expect.stringMatching(/天|小时|工作日/),
      dueAt: expect.any(String),
      duty: { fits: true },
    })
    expect(chosen.unit.basis.length).toBeGreaterThan(0)
    expect(chosen.unit.fitting[0]).toMatchObject({
      unit: { name: expect.any(String) },
      words: expect.arrayContaining([expect.any(String)]),
    })
  })

  it('abstains visibly where the words say too little, and asks where it is', async () => {
    const proposal = await propose({ words: '☃' })
    expect(proposal.categories.abstained).toBe(true)
    expect(proposal.place).toMatchObject({
      determined: false,
      from: 'none',
      ask: { question: 'where', text: expect.stringContaining('什么地方') },
    })
    expect(proposal.unit).toMatchObject({ lead: null, needs: 'category' })
  })

  it('hands danger over to the lines, with the sentence to say', async () => {
    const { urgency, treatments } = await propose({ words: '厨房着火了，人还在里面' })
    expect(urgency).toMatchObject({ level: 'emergency', lines: expect.arrayContaining(['119']) })
    expect(treatments).toContainEqual(
      expect.objectContaining({ treatment: 'emergency', channel: '119', tell: expect.stringContaining('119') }),
    )
  })

  it('speaks the language asked for', async () => {
    const answer = await server.ask(
      'call_taker',
      'POST',
      '/api/v1/triage-proposals',
      { words, categoryId: '0102-01' },
      { 'accept-language': 'en' },
    )
    expect(answer.json<TriageProposal>().unit.returnRisk!.text).toContain('not known')
  })

  it('keeps nothing', async () => {
    const before = (await server.town.pool.query('select count(*)::int as n from event')).rows[0]
    for (let turn = 0; turn < 3; turn += 1) await propose({ words: `${words}${turn}` })
    expect((await server.town.pool.query('select count(*)::int as n from event')).rows[0]).toEqual(before)
  })
})

describe('orders of the same matter', () => {
  it('the same person’s come first, then copies by others, then the neighbourhood in other words', async () => {
    const own = await register(words)
    const copy = await register(`${words}！`, { petitioner: { sort: 'person', phone: '13900000001' } })
    const nearby = await register('整栋楼黑灯瞎火，没人来看', { petitioner: { sort: 'person', phone: '13900000002' } })
    await register('地铁口共享单车乱停放', {
      petitioner: { sort: 'person', phone: '13900000003' },
      place: { unitId: other },
      categoryId: '0101-01',
    })
    await follow()
    const { lookAlikes, treatments } = await propose({ words, categoryId: '0102-01', petitioner: { phone } })
    expect(lookAlikes.map(({ orderId, why }) => [orderId, why])).toEqual([
      [own.orderId, 'same_wording_same_person'],
      [copy.orderId, 'same_wording'],
      [nearby.orderId, 'nearby'],
    ])
    expect(treatments).toContainEqual(
      expect.objectContaining({ treatment: 'repeat_without_new_fact', words: [own.number] }),
    )
  })

  it('R126: of an order that the reader may not see nothing is shown', async () => {
    const seen = await propose({ words, categoryId: '0102-01' }, personIn(server.town, '990102', 'reviewer'))
    expect(seen.lookAlikes).toEqual([])
  })

  it('what was erased is recognised no more', async () => {
    const { orderId } = await register('窨井盖被偷走了，三轮车差点翻进去，路人也差点掉下去', {
      petitioner: { sort: 'person', phone: '13900000009' },
      categoryId: '0101-01',
    })
    await follow()
    const asked = { words: '窨井盖被偷走了，三轮车差点翻进去，路人也差点掉下去' }
    expect((await propose(asked)).lookAlikes.map((one) => one.orderId)).toEqual([orderId])
    await post('dispatcher', `/api/v1/orders/${orderId}/void-order`, { reason: '测试' })
    expect(await eraseOrder(server.town, orderId, 'retention_passed')).toBeNull()
    await follow()
    expect((await propose(asked)).lookAlikes).toEqual([])
  })
})

describe('what people decide teaches', () => {
  const sampleOf = async (orderId: string) =>
    (await server.town.pool.query('select * from triage_sample where order_id = $1', [orderId])).rows[0]

  it('a sample holds the proposal beside the decision and no word of the resident; corrections are counted', async () => {
    const { orderId } = await register(words, { petitioner: { sort: 'person', phone: '13900000011' } })
    await follow()
    const first = await sampleOf(orderId)
    expect(first).toMatchObject({
      model_id: 'starter',
      decided_category_id: '0102-01',
      decided_place_unit_id: '990101001001',
      proposed_place_unit_id: '990101001001',
      corrections: 0,
      decided_unit_id: null,
    })
    expect(JSON.stringify(first)).not.toContain('楼道')
    await post('call_taker', `/api/v1/orders/${orderId}/amend-appeal`, {
      changes: { categoryId: '0101-01' },
      reason: '归类有误',
    })
    await follow()
    expect(await sampleOf(orderId)).toMatchObject({ ...first, decided_category_id: '0101-01', corrections: 1 })
  })

  it('an upheld objection raises the risk and says where such orders went', async () => {
    const { orderId } = await register('桥头街道桥东社区门前积雪没人扫', { petitioner: { sort: 'anonymous' } })
    await post('dispatcher', `/api/v1/orders/${orderId}/dispatch-order`, {
      leadUnitId: street,
      reason: '属地',
      assistUnitIds: [],
      copiedUnitIds: [],
    })
    await post(personIn(server.town, street, 'unit_admin'), `/api/v1/orders/${orderId}/object-to-dispatch`, {
      ground: 'duty',
      reason: '属园林',
      proposedUnitId: other,
      legalBasis: '云溪市绿化条例 第三条',
    })
    await post('arbiter', `/api/v1/orders/${orderId}/decide-objection`, {
      verdict: 'redispatch',
      unitId: other,
      reason: '职责清单',
      legalBasis: '云溪市绿化条例 第三条',
    })
    await follow()
    const { unit } = await propose({
      words: '桥头街道桥东社区门前积雪',
      categoryId: '0102-01',
      placeUnitId: '990101001001',
    })
    expect(unit.returnRisk).toMatchObject({ dispatched: 1, lost: 1, insteadTo: [{ unit: { id: other }, orders: 1 }] })
    expect(unit.returnRisk!.text).toContain('改派1件')
  })
})

it('accuracy by category, unit and week compares proposals with decisions; a street’s people do not read the whole city’s', async () => {
  await follow()
  const accuracy = (
    await server.ask('analyst', 'GET', '/api/v1/triage-accuracy?fromOn=2026-03-01&toOn=2026-03-08')
  ).json<TriageAccuracyView>()
  const {
    rows: [counted],
  } = await server.town.pool.query(
    'select count(*)::int as n, count(*) filter (where decided_category_id = any (top_category_ids))::int as three from triage_sample where decided_category_id is not null',
  )
  expect(accuracy.category).toMatchObject({ orders: counted.n, rightOfThree: counted.three })
  expect(accuracy.byCategory.reduce((sum, { orders }) => sum + orders, 0)).toBe(counted.n)
  expect(accuracy.byWeek).toEqual([expect.objectContaining({ weekOn: '2026-03-02', orders: counted.n, drift: 0 })])
  expect(accuracy.place.right).toBeGreaterThan(0)
  expect(accuracy.corrections).toBeGreaterThanOrEqual(2)
  expect(
    (
      await server.ask(personIn(server.town, street, 'unit_leader'), 'GET', '/api/v1/triage-accuracy')
    ).json<TriageAccuracyView>().category.orders,
  ).toBe(0)
})

describe('a reply before it is sent', () => {
  it('is held back when it only acknowledges, and let through with finding and basis; others’ orders cannot be asked about', async () => {
    const { orderId } = await register('桥头街道桥东社区垃圾没人收，请问什么时候清运？', {
      petitioner: { sort: 'anonymous' },
    })
    await post('dispatcher', `/api/v1/orders/${orderId}/dispatch-order`, {
      leadUnitId: street,
      reason: '属地',
      assistUnitIds: [],
      copiedUnitIds: [],
    })
    const handler = personIn(server.town, street, 'handler')
    const check = (toPetitioner: string) =>
      post<ReplyCheckView>(handler, `/api/v1/orders/${orderId}/reply-checks`, { toPetitioner })
    const hollow = await check('您好，您的来信已收悉，感谢您的监督。')
    expect(hollow).toMatchObject({ isReady: false, completeness: 0 })
    expect(hollow.reasons).toContainEqual({
      key: 'only_acknowledged',
      isGood: false,
      words: [],
      text: '只说收到，没有说办理情况',
    })
    expect(
      await check(
        '经现场核实，桥东社区垃圾未及时清运情况属实，街道已责令清运单位于3月2日清运完毕，依据《生活垃圾管理条例》第二十条，今后每日清运两次，联系电话12345。',
      ),
    ).toMatchObject({ isReady: true })
    const foreign = await server.ask(
      personIn(server.town, other, 'handler'),
      'POST',
      `/api/v1/orders/${orderId}/reply-checks`,
      { toPetitioner: '已办' },
    )
    expect([foreign.statusCode, foreign.json<{ code: string }>().code]).toEqual([404, 'order.not_found'])
  })
})

it('every answer fits the schema that the API’s pages show', () => expect(server.misfits).toEqual([]))
