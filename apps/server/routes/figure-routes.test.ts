import { figureFollower, followTrace } from '@shaoying/application'
import type { FiguresView, HavesIndexView } from '@shaoying/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settled } from '../../../packages/store/testing/settled.ts'
import { appeal, dispatched, otherStreet, registered, street } from '../testing/appeals.ts'
import { actorOf, personIn, startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
const city = '990000'

const get = async <View>(who: Parameters<TestServer['ask']>[0], url: string): Promise<View> => {
  const answer = await server.ask(who, 'GET', url)
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`)
  return answer.json<View>()
}
const post = async (url: string, body: object) => (await server.ask('analyst', 'POST', url, body)).json()
const figures = (query: string, who: Parameters<TestServer['ask']>[0] = 'analyst') =>
  get<FiguresView>(who, `/api/v1/figures?${query}`)
const shown = ({ rows }: FiguresView, key: string, id: string): string | null | undefined =>
  rows.find((row) => row.key.id === key)?.statistics.find((one) => one.id === id)?.shown

async function follow(): Promise<void> {
  await settled(server.town.pool)
  await followTrace(server.town.pool, server.town.cityId, figureFollower(server.town))
}

/** The unit answers, three hours after the petitioner called. */
async function answered(orderId: string): Promise<void> {
  const give = async (who: Parameters<TestServer['ask']>[0], command: string, body: object = {}) => {
    const answer = await server.ask(who, 'POST', `/api/v1/orders/${orderId}/${command}`, body)
    if (answer.statusCode !== 200) throw new Error(`${command}: ${answer.body}`)
  }
  await give('handler', 'sign-order')
  server.town.time.set('2026-03-02T04:00:00Z')
  await give('handler', 'record-contact', { manner: 'phone', reached: true, note: '已说明' })
  await give('handler', 'reply-to-order', {
    toPetitioner: '灯已修好。',
    toHotline: '更换灯具。',
    finding: 'true',
    claimedSolved: 'solved',
    legalBasis: '',
    withoutPartsBecause: '无须配合',
    withoutEvidenceBecause: '现场照片由社区留存',
  })
  await give('reviewer', 'review-reply', { verdict: 'accepted', reason: '属实' })
}

beforeAll(async () => {
  server = await startTestServer({ now: '2025-03-03T01:00:00Z' })
  const { postings, ...callTaker } = actorOf(server.town, 'call_taker')
  const aYearAgo = { ...callTaker, postings: postings.map((posting) => ({ ...posting, fromOn: '2025-01-01' })) }
  for (let calls = 0; calls < 2; calls += 1) await server.ask(aYearAgo, 'POST', '/api/v1/orders', appeal)
  server.town.time.set('2026-03-02T01:00:00Z')
  const first = await dispatched(server)
  await dispatched(server, otherStreet)
  await registered(server, { kind: 'praise', channel: 'mobile_desk' })
  await answered(first)
  await follow()
})
afterAll(() => server.close())

describe('running figures over HTTP', () => {
  it('R034: the volume of each channel, beside the same span of the year before, with the change', async () => {
    const view = await figures('dimension=channel&period=month')
    expect(
      view.rows.map(({ key, counts, yearAgo }) => [
        key.id,
        counts.orders,
        yearAgo?.counts.orders ?? null,
        yearAgo?.volumeChange.shown ?? null,
      ]),
    ).toEqual([
      ['mobile_desk', 1, null, null],
      ['phone', 2, 2, '0.00'],
    ])
    expect(view.yearAgo).toEqual({ grain: 'month', firstOn: '2025-03-01', lastOn: '2025-03-01' })
  })

  it('R178: what the mobile desk at the doorstep collected and solved is a channel of its own', async () => {
    expect((await figures('dimension=channel&key=mobile_desk')).rows).toMatchObject([
      { key: { id: 'mobile_desk' }, counts: { orders: 1, praise: 1 } },
    ])
  })

  it('R113 R181: praise and emergencies have their count, their share and the year before', async () => {
    const view = await figures('dimension=city&period=month')
    expect(view.rows).toMatchObject([
      {
        counts: { orders: 3, praise: 1, emergency: 0 },
        yearAgo: { counts: { orders: 2, praise: 0 }, volumeChange: { shown: '50.00' } },
      },
    ])
    expect([shown(view, '', 'praise_share'), shown(view, '', 'emergency_share')]).toEqual(['33.33', '0.00'])
  })

  it('R033 R175 R180: settled, livelihood and in-three-days shares are the pack’s formulas over the counts; nothing to divide by is unknown', async () => {
    const view = await figures('dimension=city&period=today')
    expect(view.statistics.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['settlement', 'livelihood_share', 'within_three_days', 'response']),
    )
    const { counts } = view.rows[0]!
    expect([
      counts.settled,
      shown(view, '', 'settlement'),
      counts.handledIn3Days,
      shown(view, '', 'within_three_days'),
    ]).toEqual([0, '0.00', 1, '100.00'])
    expect(shown(view, '', 'livelihood_share')).toBe(((counts.livelihood! / counts.orders!) * 100).toFixed(2))
    expect(shown(view, '', 'connection')).toBeNull()
  })

  it('R035: the mean duration by class of case', async () => {
    const { rows } = await figures('dimension=topClass&period=today')
    expect(
      rows.map(({ counts, statistics }) => [
        counts.orders,
        counts.handled,
        statistics.find(({ id }) => id === 'mean_hours')!.shown,
      ]),
    ).toEqual([[3, 1, '3.0']])
  })

  it('R037: streets of a pilot stand beside the others, both with the year before', async () => {
    const view = await get<{
      pilots: { units: unknown[]; counts: { orders: number } }
      others: { counts: { orders: number } }
    }>('analyst', '/api/v1/figures/pilots?flag=whistle&period=month')
    expect([view.pilots.units.length, view.pilots.counts.orders, view.others.counts.orders]).toEqual([3, 3, 0])
    // Without a word: the first pilot of the list of units, and which there are.
    expect(await get('analyst', '/api/v1/figures/pilots?period=month')).toMatchObject({
      flag: 'direct_dispatch',
      flags: ['direct_dispatch', 'whistle'],
    })
    expect((await server.ask('analyst', 'GET', '/api/v1/figures/pilots?flag=nothing')).json()).toMatchObject({
      status: 422,
      code: 'figures.flag_unknown',
    })
  })

  it('a unit reads its own figures and the orders behind them, not another’s', async () => {
    const own = personIn(server.town, street, 'unit_admin')
    expect((await figures('dimension=leadStreet', own)).rows.map(({ key }) => key.id)).toEqual([street])
    const { items } = await get<{ items: { orderId: string }[] }>(
      own,
      `/api/v1/figures/orders?dimension=leadStreet&key=${street}&count=dispatched`,
    )
    expect(items).toHaveLength(1)
    expect(await get(own, `/api/v1/figures/orders?dimension=leadStreet&key=${otherStreet}`)).toMatchObject({
      items: [],
      nextCursor: null,
    })
  })

  it('days from and to are both counted; a trend has a point for each day with something', async () => {
    expect((await figures('dimension=city&from=2026-03-02&to=2026-03-02')).rows[0]!.counts.orders).toBe(3)
    const { points } = await get<{ points: { startsOn: string; counts: { orders: number } }[] }>(
      'analyst',
      '/api/v1/figures/trend?dimension=city&key=&from=2026-02-20&to=2026-03-10',
    )
    expect(points.map(({ startsOn, counts }) => [startsOn, counts.orders])).toEqual([['2026-03-02', 3]])
    expect((await server.ask('analyst', 'GET', '/api/v1/figures?dimension=city&from=2026-03-02')).json()).toMatchObject(
      { code: 'figures.days_wrong' },
    )
  })
})

describe('numbers from outside', () => {
  it('the call centre’s days become connection, waiting, direct answers, first dispatch and callback coverage', async () => {
    const values = { calls_offered: '1200', calls_answered: '1140', calls_answered_15s: '1083', wait_seconds: '5700' }
    const report = await post('/api/v1/reported-figures', {
      unitId: city,
      grain: 'day',
      startsOn: '2026-03-01',
      values,
      from: '话务平台',
    })
    await post('/api/v1/reported-figures', {
      unitId: city,
      grain: 'day',
      startsOn: '2026-03-02',
      values: { calls_offered: '800', calls_answered: '800' },
      from: '话务平台',
    })
    const view = await figures('dimension=city&period=month')
    expect(
      ['connection', 'answered_15s', 'mean_wait', 'direct_answer', 'first_dispatch'].map((id) => shown(view, '', id)),
    ).toEqual(['97.00', '55.82', '2.94', '0.00', '100.00'])
    expect(
      await post(`/api/v1/reported-figures/${report.reportId}/correct-reported-figures`, {
        values: { calls_answered: '1200' },
        why: '夜班漏报',
      }),
    ).toMatchObject({ corrections: [{ why: '夜班漏报' }] })
    expect(shown(await figures('dimension=city&period=month'), '', 'connection')).toBe('100.00')
  })

  it('R179 R114: first petition visits and surveys stand beside, with the year before', async () => {
    await post('/api/v1/reported-figures', {
      unitId: city,
      grain: 'month',
      startsOn: '2025-03-01',
      values: { petition_first_visits: '500', survey_safety: '97.1' },
      from: '信访办',
    })
    await post('/api/v1/reported-figures', {
      unitId: city,
      grain: 'month',
      startsOn: '2026-03-01',
      values: { petition_first_visits: '300', survey_safety: '98.2' },
      from: '信访办',
    })
    const { rows } = await figures('dimension=city&period=month')
    const of = (set: { statistics: readonly { id: string; shown: string | null }[] } | null | undefined, id: string) =>
      set?.statistics.find((one) => one.id === id)?.shown
    expect([
      of(rows[0], 'first_visits'),
      of(rows[0]?.yearAgo, 'first_visits'),
      of(rows[0], 'survey_safety'),
      of(rows[0]?.yearAgo, 'survey_safety'),
    ]).toEqual(['300.00', '500.00', '98.20', '97.10'])
  })

  it('what is wrong with a report is said: an unknown item, no first day, the future, the same span twice', async () => {
    const report = { unitId: city, grain: 'day', startsOn: '2026-02-01', values: { calls_offered: '1' }, from: 'x' }
    for (const [change, code] of [
      [{ values: { calls: '1' } }, 'figures.item_unknown'],
      [{ grain: 'month', startsOn: '2026-02-02' }, 'figures.span_wrong'],
      [{ startsOn: '2026-03-03' }, 'figures.in_future'],
    ] as const) {
      expect(await post('/api/v1/reported-figures', { ...report, ...change })).toMatchObject({ code })
    }
    expect(await post('/api/v1/reported-figures', report)).toMatchObject({ situation: 'reported' })
    expect(await post('/api/v1/reported-figures', report)).toMatchObject({ status: 409 })
  })
})

describe('the index of seven haves and five natures', () => {
  it('R176 R177: each district’s twelve scores from reported numbers and from orders, what is unknown said, gaps where much is asked and little is there', async () => {
    await post('/api/v1/reported-figures', {
      unitId: '990101',
      grain: 'year',
      startsOn: '2026-01-01',
      values: { nursery_places: '450', kindergarten_places: '3375' },
      from: '统计局',
    })
    const { districts } = await get<HavesIndexView>('analyst', '/api/v1/figures/seven-haves')
    expect(districts.map(({ district, dimensions }) => [district.id, dimensions.length])).toEqual([
      ['990101', 12],
      ['990102', 12],
    ])
    const childhood = districts[0]!.dimensions[0]!
    // 450 ÷ 150,000 × 1000 = 3 of 4.5; 3375 ÷ 150,000 × 1000 = 22.5, half way from 15 to 30.
    expect(childhood.items.map(({ id, value, score }) => [id, value, score])).toEqual([
      ['childhood-1', '3/1', '200/3'],
      ['childhood-2', '45/2', '50/1'],
    ])
    expect([
      childhood.shown,
      childhood.knownShare,
      districts[1]!.dimensions[0]!.score,
      districts[1]!.dimensions[0]!.knownShare,
    ]).toEqual(['58.3', '1/1', null, '0/1'])
    expect(childhood.items.every(({ source }) => source === 'assumed')).toBe(true)
    expect(districts[0]!.dimensions.reduce((sum, { appeals }) => sum + appeals, 0)).toBe(3)
  })

  it('every answer fits the schema that the API’s pages show', () => {
    expect(server.misfits).toEqual([])
  })
})
