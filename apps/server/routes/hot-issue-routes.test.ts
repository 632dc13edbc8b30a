import { hotIssueTurns, IssueWindow, messageFollower, workOutHotIssues, followTrace } from '@shaoying/application'
import type { HotIssueListView, HotIssuePageView } from '@shaoying/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { settled } from '../../../packages/store/testing/settled.ts'
import { findIssues, makeIssueSieve } from '../triage/find-issues.ts'
import { personIn, startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ now: '2026-03-20T01:00:00Z' })
})
afterAll(() => server.close())

const post = async <T>(who: Parameters<TestServer['ask']>[0], url: string, body: object = {}): Promise<T> => {
  const answer = await server.ask(who, 'POST', url, body)
  if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`)
  return answer.json<T>()
}
const list = async (who: Parameters<TestServer['ask']>[0] = 'analyst') =>
  (await server.ask(who, 'GET', '/api/v1/hot-issues')).json<HotIssueListView>()
let called = 0
const call = (title: string, words: string, placeUnitId = '990101001001', more: object = {}) =>
  post<{ orderId: string }>('call_taker', '/api/v1/orders', {
    kind: 'complaint',
    title,
    words,
    petitioner: { sort: 'person', phone: `1390000${String((called += 1)).padStart(4, '0')}` },
    place: { unitId: placeUnitId },
    categoryId: '0102-01',
    ...more,
  })

const mixers = [
  '丽花园旁边搅拌站噪音扰民',
  '丽花园搅拌站粉尘噪音严重',
  '丽花园小区附近的搅拌站夜间施工噪音',
  '请查处丽花园搅拌站污染',
  '丽花园搅拌站何时搬走，噪音粉尘',
]
const noises = ['路灯不亮', '公交车站牌歪了', '幼儿园学费上涨', '宽带装不上', '医保卡补办', '健身房跑路退费']

it('R016: the city’s own orders become issues with heat explained; identity stays, hands are remembered, alarms are raised once', async () => {
  const [a, b, c, d] = await Promise.all(
    mixers.map((title) => call(title, `${title}，丽花园搅拌站天天开工，忍无可忍！`)),
  )
  for (const title of noises) await call(title, title)
  await call('丽花园搅拌站内部人员举报', '丽花园搅拌站噪音粉尘', '990101001001', { kind: 'report', confidential: true })
  expect(await workOutHotIssues(server.town, findIssues)).toBe(1)
  // Where not all orders can be grouped at once, the issue's are found although the others came later.
  const window = new IssueWindow(server.town, makeIssueSieve, 10)
  expect(await workOutHotIssues(server.town, findIssues, window)).toBe(1)
  expect((await list()).items[0]).toMatchObject({ orders: 5 })
  expect(await workOutHotIssues(server.town, findIssues, window)).toBe(1)
  const {
    items: [issue],
    workedOutAt,
  } = await list()
  expect(workedOutAt).toBe('2026-03-20T01:00:00Z')
  expect(issue).toMatchObject({
    rank: 1,
    orders: 5,
    people: 5,
    place: expect.stringContaining('丽花园'),
    street: { id: '990101001' },
    category: { id: '0102-01' },
  })
  expect(issue!.heat).toBeCloseTo(
    issue!.working.reduce((sum, { points }) => sum + points, 0),
    0,
  )
  expect(issue!.formula).toContain('log₂(1+人数)')

  const analyst = async (path: string, body: object) => post<object>('analyst', path, body)
  await analyst('/api/v1/issue-rulings', { sort: 'apart', orderIds: [a!.orderId, d!.orderId], reason: '两处搅拌站' })
  await workOutHotIssues(server.town, findIssues)
  const page = await server.ask('dispatcher', 'GET', `/api/v1/hot-issues/${issue!.issueId}`)
  expect(page.statusCode).toBe(403)
  const parted = (await server.ask('analyst', 'GET', `/api/v1/hot-issues/${issue!.issueId}`)).json<HotIssuePageView>()
  // Whoever reads statistics but no orders sees the issue and its figures.
  expect(parted.orders).toEqual([])
  expect(
    (
      await server.town.pool.query('select issue_id from hot_issue_order where order_id = any ($1)', [
        [a!.orderId, d!.orderId],
      ])
    ).rows.length,
  ).toBeLessThan(2)
  expect([b, c]).toHaveLength(2)
})

it('a supervisor sees the issue’s orders; a street sees only what concerns it', async () => {
  const [issue] = (await list('supervisor')).items
  const { orders } = (
    await server.ask('supervisor', 'GET', `/api/v1/hot-issues/${issue!.issueId}`)
  ).json<HotIssuePageView>()
  expect(orders.length).toBe(issue!.orders)
  expect((await list(personIn(server.town, '990101001', 'unit_leader'))).items).toHaveLength(1)
  expect((await list(personIn(server.town, '990102001', 'unit_leader'))).items).toEqual([])
})

it('an alarm tells the analysts once, is taken up and settled, and comes again only when it grows hotter', async () => {
  const { town } = server
  const { pack } = town.rules
  const hotIssues = { ...pack.rules.hotIssues, alarms: { yellow: 5, orange: 500, red: 1000 } }
  await town.addPack({
    ...pack,
    version: { ...pack.version, id: 'alarming', effectiveOn: '2026-03-20' },
    rules: { ...pack.rules, hotIssues },
  })
  await workOutHotIssues(town, findIssues)
  await workOutHotIssues(town, findIssues)
  const [issue] = (await list()).items
  expect(issue).toMatchObject({ alarm: 'yellow', alarmRecord: { situation: 'raised', version: 1 } })
  await settled(town.pool)
  await followTrace(town.pool, town.cityId, messageFollower(town))
  const told = await town.pool.query(`select count(*)::int as n from message where template = 'issue_alarm_raised'`)
  expect(told.rows[0].n).toBeGreaterThan(0)
  const path = `/api/v1/issue-alarms/${issue!.issueId}`
  expect(
    (await server.ask('analyst', 'POST', `${path}/settle-issue-alarm`, { outcome: '已办' })).json<{ code: string }>()
      .code,
  ).toBe('issue.alarm_not_taken_up')
  await post('analyst', `${path}/take-up-issue-alarm`, { plan: '会同区里核查' })
  await post('analyst', `${path}/settle-issue-alarm`, { outcome: '已搬迁' })
  await workOutHotIssues(town, findIssues)
  expect((await list()).items[0]!.alarmRecord).toMatchObject({ situation: 'settled', remark: '已搬迁' })
})

it('a worker works issues out when the city’s minutes have passed, not at every turn', async () => {
  const { town } = server
  let worked = 0
  const turn = hotIssueTurns(town, async (...asked) => ((worked += 1), findIssues(...asked)), makeIssueSieve)
  await turn()
  await turn()
  expect(worked).toBe(1)
  town.time.set('2026-03-20T01:16:00Z')
  await turn()
  expect(worked).toBe(2)
})

it('every answer fits the schema that the API’s pages show', () => expect(server.misfits).toEqual([]))
