import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figureFollower, followTrace } from '@shaoying/application'
import { AssessedTown } from '../../packages/application/testing/assessed-town.ts'
import { settled } from '../../packages/store/testing/settled.ts'
import { personIn, startTestServer, type TestServer } from './testing/test-server.ts'

const [bridge, lake] = ['990101001', '990101002'] as const
const windows = '/api/v1/assessment-windows'
let server: TestServer
let orders: string[] = []

beforeAll(async () => {
  server = await startTestServer()
  const played = new AssessedTown(server.town)
  for (const street of [bridge, bridge, lake]) {
    const orderId = await played.dispatched(street)
    await played.replied(orderId, street)
    orders = [...orders, orderId]
  }
  server.town.time.set('2026-03-12T01:00:00Z')
  for (const [index, orderId] of orders.entries())
    await played.answered(
      orderId,
      index === 0
        ? { contacted: true, solved: 'not_solved', satisfaction: 'dissatisfied' }
        : { contacted: true, solved: 'solved', satisfaction: 'satisfied' },
    )
  await settled(server.town.pool)
  await followTrace(server.town.pool, server.town.cityId, figureFollower(server.town))
})
afterAll(() => server.close())

const centre = () => personIn(server.town, '990000-services', 'assessment_admin', 'first')
const second = () => personIn(server.town, '990000-services', 'assessment_admin', 'second')
const unit = () => personIn(server.town, bridge, 'unit_admin')
const get = async (who: Parameters<TestServer['ask']>[0], path: string) => (await server.ask(who, 'GET', path)).json()

describe('assessment over HTTP', () => {
  it('R171: residents see nothing before it is published, units the ranking and their own inside, the centre all', async () => {
    expect((await server.ask(centre(), 'POST', `${windows}/2026-03/compute`)).json()).toMatchObject({
      windowId: '2026-03',
      situation: 'computed',
      computations: [{ orders: 3, assessed: 3 }],
    })
    const insides = (view: { rows: readonly { unit: { id: string }; inside: unknown }[] }) =>
      view.rows
        .filter(({ inside }) => inside !== null)
        .map(({ unit: { id } }) => id)
        .toSorted()
    const ranking = await get(unit(), `${windows}/2026-03/rankings/streets`)
    expect(ranking.rows.slice(0, 2)).toMatchObject([
      { unit: { id: lake }, rank: 1, score: '100.00', measures: { response: '100.00' }, inside: null },
      {
        unit: { id: bridge, name: '桥头街道' },
        rank: 2,
        score: '55.00',
        measures: { resolution: '50.00' },
        class: {
          name: '治理类',
          due: [
            { dueDays: 15, dueOn: null },
            { dueDays: 30, dueOn: null },
          ],
        },
      },
    ])
    expect(ranking.rows[1].inside.parts[1]).toMatchObject({
      measure: { name: '解决率' },
      weight: '0.5000',
      points: '25.00',
      formula: '(1 + 0 × 0.5) ÷ 2',
    })
    expect(insides(ranking)).toEqual([bridge])
    expect(
      insides(
        await get(personIn(server.town, '990101-centre', 'district_centre'), `${windows}/2026-03/rankings/streets`),
      ),
    ).toEqual([bridge, lake, '990101003'])
    expect(insides(await get(centre(), `${windows}/2026-03/rankings/streets`))).toHaveLength(5)
    expect((await server.ask(null, 'GET', '/api/v1/bulletins/2026-03/rankings/streets')).statusCode).toBe(404)
    expect(await get(null, '/api/v1/bulletins')).toEqual({ items: [] })
  })

  it('why a unit stands where it stands: from the best down to it, and the orders that would move it; for itself and those above', async () => {
    const standing = await get(unit(), `${windows}/2026-03/rankings/streets/units/${bridge}`)
    expect(standing).toMatchObject({
      rank: 2,
      score: '55.00',
      best: { unit: { id: lake }, score: '100.00' },
      history: [{ windowId: '2026-03', rank: 2 }],
      movingOrders: [{ orderId: orders[0], solved: 'not_solved', gain: '45.0000' }],
    })
    expect(
      standing.steps.map(({ measure, difference }: { measure: { name: string }; difference: string }) => [
        measure.name,
        difference,
      ]),
    ).toEqual([
      ['响应率', '0.00'],
      ['解决率', '-25.00'],
      ['满意率', '-20.00'],
      ['扣分', '0.00'],
      ['加分', '0.00'],
    ])
    expect((await server.ask(unit(), 'GET', `${windows}/2026-03/rankings/streets/units/${lake}`)).json()).toMatchObject(
      { status: 403, code: 'access.out_of_reach' },
    )
  })

  it('the same month under another method, side by side; weights that do not add up are refused', async () => {
    const body = { objectId: 'streets', weights: { response: '0.3', resolution: '0.35', satisfaction: '0.35' } }
    const answer = (await server.ask(centre(), 'POST', `${windows}/2026-03/what-if`, body)).json()
    expect(answer.moves.find((move: { unit: { id: string } }) => move.unit.id === bridge)).toMatchObject({
      before: { score: '55.00' },
      after: { score: '65.00' },
      places: 0,
      scoreChange: '10.00',
      because: [{ measure: { name: '响应率' }, points: '20.00' }, { points: '-7.50' }, { points: '-2.50' }],
    })
    expect(
      (await server.ask(centre(), 'POST', `${windows}/2026-03/what-if`, { ...body, attribution: 'closed' })).statusCode,
    ).toBe(200)
    expect(
      (
        await server.ask(centre(), 'POST', `${windows}/2026-03/what-if`, {
          objectId: 'streets',
          weights: { response: '0.3' },
        })
      ).json(),
    ).toMatchObject({ status: 422, code: 'window.method_faults' })
    expect((await server.ask(unit(), 'POST', `${windows}/2026-03/what-if`, body)).statusCode).toBe(403)
    const preview = (await server.ask(unit(), 'GET', `/api/v1/orders/${orders[0]}/exclusion-preview`)).json()
    // 桥头: of two answered orders the unsolved one left out leaves one, all well.
    expect(preview).toMatchObject({
      windowId: '2026-03',
      isOpen: true,
      standing: null,
      rows: [
        {
          object: { id: 'streets' },
          unit: { id: bridge },
          now: { valid: 2, score: '55.00' },
          without: { valid: 1, score: '100.00', measures: { resolution: '100.00' } },
        },
      ],
    })
    expect((await server.ask(unit(), 'GET', `/api/v1/orders/${orders[2]}/exclusion-preview`)).json()).toMatchObject({
      code: 'order.not_found',
    })
    const heard = (
      await server.ask(centre(), 'POST', `${windows}/2026-03/what-if`, {
        objectId: 'streets',
        counting: { manners: ['web'] },
        minimumValid: 2,
      })
    ).json()
    expect(heard.moves.find((move: { unit: { id: string } }) => move.unit.id === bridge)).toMatchObject({
      before: { rank: 2 },
      after: { rank: null, unranked: 'no_score' },
      counts: expect.arrayContaining([{ count: { id: 'valid', name: '有效回访' }, before: 2, after: 0 }]),
    })
    expect(
      (
        await server.ask(centre(), 'POST', `${windows}/2026-03/what-if`, {
          objectId: 'streets',
          bands: { superb: 'score > 1' },
        })
      ).json(),
    ).toMatchObject({ status: 422, code: 'window.method_faults' })
  })

  it('alarms are for supervisors alone, with the orders that show them', async () => {
    const alarms = await get('supervisor', `${windows}/2026-03/alarms`)
    // Three orders got the very same reply, but no single unit gave it three times.
    expect(alarms).toMatchObject({ note: '仅供核查，不作认定，不自动处理。', items: [] })
    expect((await server.ask(unit(), 'GET', `${windows}/2026-03/alarms`)).statusCode).toBe(403)
  })

  it('R173: the review meeting draws orders by lot, once, tests them on the spot, gives tasks, and has its papers', async () => {
    const step = async (name: string, body?: object) =>
      (await server.ask(second(), 'POST', `${windows}/2026-03/${name}`, body)).json()
    expect(await step('draw-site-test')).toMatchObject({ status: 409, code: 'meeting.none' })
    await step('call-meeting', { heldAt: '2026-03-30T01:00:00Z', place: '三层会议室', chair: '李明' })
    const { meeting } = await step('draw-site-test')
    expect(meeting.tests.map(({ unitId }: { unitId: string }) => unitId).toSorted()).toEqual([bridge, lake])
    expect(await step('draw-site-test')).toMatchObject({ code: 'meeting.drawn' })
    expect(await step('close-meeting', { minutes: '纪要', tasks: [] })).toMatchObject({ code: 'meeting.tests_open' })
    expect(
      await step('record-site-test', {
        orderId: '01a20000-0000-7000-8000-000000000009',
        finding: 'confirmed',
        remark: '',
      }),
    ).toMatchObject({ code: 'meeting.not_drawn' })
    for (const { orderId } of meeting.tests)
      await step('record-site-test', { orderId, finding: 'refuted', remark: '灯仍不亮' })
    expect(
      await step('close-meeting', {
        minutes: '桥头街道作检查。',
        tasks: [{ unitId: bridge, task: '报整改方案', dueOn: '2026-04-15' }],
      }),
    ).toMatchObject({
      meeting: { minutes: '桥头街道作检查。', tests: [{ finding: 'refuted' }, { finding: 'refuted' }] },
    })
    expect(
      await step('call-meeting', { heldAt: '2026-03-31T01:00:00Z', place: '三层会议室', chair: '李明' }),
    ).toMatchObject({ code: 'meeting.over' })
    for (const [format, start] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ])
      expect(
        (await server.ask(second(), 'GET', `${windows}/2026-03/meeting-papers.${format}`)).rawPayload
          .toString('latin1')
          .startsWith(start!),
      ).toBe(true)
    expect((await server.ask(unit(), 'GET', `${windows}/2026-03/meeting-papers.pdf`)).statusCode).toBe(403)
  })

  it('corrected, reviewed, frozen and published by steps; then everybody reads it, and it verifies', async () => {
    const step = async (who: Parameters<TestServer['ask']>[0], name: string, body?: object) =>
      (await server.ask(who, 'POST', `${windows}/2026-03/${name}`, body)).json()
    expect(await step(centre(), 'review', { finding: '无误' })).toMatchObject({
      status: 409,
      code: 'window.own_review',
    })
    await step(second(), 'review', { finding: '抽查无误' })
    server.town.time.set('2026-03-29T01:00:00Z')
    expect(await step(second(), 'freeze')).toMatchObject({ situation: 'frozen' })
    expect(
      await step(centre(), 'correct', {
        what: { kind: 'leave_out', orderId: orders[0] },
        reason: '误派',
        document: '1号',
      }),
    ).toMatchObject({ code: 'window.frozen' })
    expect(await step(second(), 'publish', { title: '三月通报' })).toMatchObject({
      status: 409,
      code: 'window.mentions_undecided',
    })
    const praised = [{ unitId: lake, because: '件件有回音' }]
    expect(await step(second(), 'decide-mentions', { praised, criticised: praised, document: '1号' })).toMatchObject({
      code: 'window.mention_twice',
    })
    expect(await step(second(), 'decide-mentions', { praised, criticised: [], document: '1号' })).toMatchObject({
      mentions: { praised: [{ unitId: lake, because: { zh: '件件有回音', en: '' } }], byPersonId: 'second' },
    })
    expect(await step(second(), 'publish', { title: '三月通报' })).toMatchObject({ situation: 'published' })
    expect(await step(second(), 'decide-mentions', { praised: [], criticised: [], document: '1号' })).toMatchObject({
      code: 'window.published',
    })
    const open = await get(null, '/api/v1/bulletins/2026-03/rankings/streets')
    expect(open.rows[1]).toMatchObject({ unit: { id: bridge }, score: '55.00' })
    expect(open.rows[1]).not.toHaveProperty('inside')
    expect(open.rows[1].class.due).toMatchObject([{ dueOn: '2026-04-13' }, { dueOn: '2026-04-28' }])
    expect(open.measures.map(({ id }: { id: string }) => id)).toEqual(['response', 'resolution', 'satisfaction'])
    // Decision 0270: the ranking and the bulletin say the same numbers.
    const { rankings } = await get(null, `${windows}/2026-03/bulletin.json`)
    const numbers = rankings[0].rows.map(
      (row: {
        unit: { id: string }
        rank: number
        figures: Record<string, number | null>
        scoreWithExcluded: number | null
        deductions: number
        bonuses: number
        perTenThousand: number
      }) => [
        row.unit.id,
        row.rank,
        row.figures['score'],
        row.scoreWithExcluded,
        row.deductions,
        row.bonuses,
        row.perTenThousand,
        row.figures['volume'],
        row.figures['valid'],
        row.figures['contacted'],
        row.figures['solved'],
        row.figures['satisfied'],
      ],
    )
    const decimal = (text: string | null) => (text === null ? null : Number(text))
    expect(
      open.rows.map((row: Record<string, never> & { unit: { id: string } }) => [
        row.unit.id,
        row['rank'],
        decimal(row['score']!),
        decimal(row['scoreWithExcluded']!),
        decimal(row['deductions']!),
        decimal(row['bonuses']!),
        row['perTenThousand'],
        row['volume'],
        row['valid'],
        row['contacted'],
        row['solved'],
        row['satisfied'],
      ]),
    ).toEqual(numbers)
    expect(await get(null, '/api/v1/bulletins')).toMatchObject({
      items: [{ windowId: '2026-03', objects: [{ id: 'streets' }, { id: 'districts' }, {}, {}, {}, {}, {}] }],
    })
    expect(await get(second(), `${windows}/2026-03/verification`)).toMatchObject({ matches: true, orders: [] })
    expect((await get(centre(), windows)).items).toHaveLength(1)
  })

  it('R057 R114: communities are ranked by satisfaction; the year comes out of what was reckoned', async () => {
    expect(await get(centre(), `${windows}/2026-03/rankings/communities`)).toMatchObject({
      object: { name: '社区（村）满意度' },
    })
    expect(await get(centre(), '/api/v1/assessment-years/2026/streets')).toMatchObject({
      year: 2026,
      windows: ['2026-03'],
      rows: [{ unit: { id: lake }, rank: 1, score: '100.00' }, { unit: { id: bridge }, score: '55.00' }, {}, {}, {}],
    })
  })

  it('R115: places through the windows, in the city and within the district; for everybody those that are published', async () => {
    const history = await get(centre(), '/api/v1/assessment-rankings/streets?district=990101')
    expect(history).toMatchObject({
      object: { id: 'streets' },
      windows: ['2026-03'],
      rows: [
        { unit: { id: lake }, places: [{ windowId: '2026-03', rank: 1, districtRank: 1, score: '100.00' }] },
        { unit: { id: bridge }, places: [{ rank: 2, districtRank: 2 }] },
        { unit: { id: '990101003' }, places: [{ rank: null, districtRank: null, score: null }] },
      ],
    })
    expect((await get(null, '/api/v1/published-rankings/streets')).rows).toHaveLength(5)
    expect((await server.ask(centre(), 'GET', '/api/v1/assessment-rankings/nothing')).json()).toMatchObject({
      code: 'window.object_unknown',
    })
  })

  it('the method says itself to everybody, in both languages', async () => {
    const english = (
      await server.ask(null, 'GET', '/api/v1/assessment-methods', undefined, { 'accept-language': 'en' })
    ).json()
    expect(english.items[0].inWords[0]).toContain('A window runs from day 19')
    expect(english.items[0].inWords).toContain(
      'Streets and townships: Rectification. Enters when resolution rate < 80% or rank > units ranked × 0.9; leaves after 2 windows in a row in which resolution rate ≥ 85% and rank ≤ units ranked × 0.8. Measures: Talk with the district secretary and a report of rectification (within 10 days).',
    )
    expect(server.misfits).toEqual([])
  })
})
