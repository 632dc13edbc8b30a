import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  TypicalCaseListView,
  WhistleActionsView,
  WhistleTimelineView,
  WhistleUnderWayView,
  WhistleView,
} from '@shaoying/contract'
import type { Actor } from '@shaoying/domain'
import { personIn, startTestServer, type TestServer } from './testing/test-server.ts'

const street = '990101001'
const [works, police] = ['990101-city-management', '990101-police'] as const
const here = { longitude: 116.4, latitude: 39.9 }
let server: TestServer
let leader: Actor
let officer: Actor
let community: Actor
beforeAll(async () => {
  server = await startTestServer()
  leader = personIn(server.town, street, 'whistle_initiator')
  officer = personIn(server.town, works, 'report_in_officer')
  community = personIn(server.town, '990101001001', 'handler')
})
afterAll(() => server.close())

async function ok<T>(who: Actor, method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
  const answer = await server.ask(who, method, path, body)
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`)
  return answer.json<T>()
}
const call = (more: object = {}) => ({
  title: '夜间盗采',
  account: '河滩有人夜挖',
  categoryId: '0201-01',
  callerUnitId: street,
  point: { name: '西河滩', position: here },
  standard: '停挖、人车离场',
  units: [
    { unitId: works, ask: '查处' },
    { unitId: police, ask: '控制人员', reason: '现场冲突' },
  ],
  ...more,
})
const blow = async (more: object = {}): Promise<WhistleView> =>
  ok(leader, 'POST', '/api/v1/whistles/blow-at-once', call(more))
const give = (who: Actor, id: string, command: string, body: object = {}) =>
  ok<WhistleView>(who, 'POST', `/api/v1/whistles/${id}/${command}`, body)
const checkIn = (unitId: string, checkInId: string, more: object = {}) => ({
  unitId,
  checkInId,
  position: here,
  accuracyMetres: 8,
  takenAt: server.town.time.now(),
  sentAt: server.town.time.now(),
  offline: false,
  ...more,
})

describe('who sees what of a whistle', () => {
  it('R028: the commander sees every part whole, a unit its own whole and of the others only who is where, the community that asked only how it goes', async () => {
    const asked = await ok<WhistleView>(community, 'POST', '/api/v1/whistles/request-whistle', {
      unitId: '990101001001',
      title: '枯树三十棵',
      account: '老旧小区枯树',
      categoryId: '0201-01',
    })
    expect([asked.audience, asked.situation]).toEqual(['requester', 'requested'])
    const id = asked.id
    const blown = await ok<WhistleView>(leader, 'POST', `/api/v1/whistles/${id}/blow-whistle`, {
      point: { name: '小区', position: here },
      standard: '批复',
      units: call().units,
    })
    expect(blown).toMatchObject({
      audience: 'commander',
      counts: { summoned: 2 },
      point: { name: '小区', position: here },
      request: { unit: { id: '990101001001' } },
    })
    await give(officer, id, 'sign-summons', { unitId: works })
    await give(personIn(server.town, police, 'report_in_officer'), id, 'refuse-summons', {
      unitId: police,
      ground: 'duty',
      reason: '不属职责',
    })
    await give(leader, id, 'set-task', { unitId: works, what: '清点枯树' })
    const [commander, unit, requester] = await Promise.all(
      [leader, officer, community].map((who) => ok<WhistleView>(who, 'GET', `/api/v1/whistles/${id}`)),
    )
    const legOf = (view: WhistleView | undefined, unitId: string) => view!.legs.find((leg) => leg.unit.id === unitId)!
    expect([commander!.audience, unit!.audience, requester!.audience]).toEqual(['commander', 'unit', 'requester'])
    expect(legOf(commander, police).refusal).toMatchObject({ ground: 'duty', reason: '不属职责' })
    expect(legOf(unit, police)).toMatchObject({ standing: 'refused', refusal: null, isOwn: false, failed: null })
    expect(legOf(unit, works)).toMatchObject({ standing: 'signed', isOwn: true, ask: '查处' })
    expect([commander, unit, requester].map((view) => view!.tasks.length)).toEqual([1, 1, 0])
    expect(requester).toMatchObject({
      call: null,
      counts: { signed: 1, missing: 1 },
      legs: [{ ask: '', basis: [] }, { ask: '' }],
    })
    const story = await ok<WhistleTimelineView>(community, 'GET', `/api/v1/whistles/${id}/timeline`)
    expect(story.items.map(({ kind }) => kind)).toEqual([
      'whistleRequested',
      'whistleBlown',
      'unitSummoned',
      'unitSummoned',
      'summonsSigned',
    ])
    expect(story.items[1]).toMatchObject({ zh: expect.stringContaining('小区') as string, personId: null })
    const own = await ok<WhistleTimelineView>(officer, 'GET', `/api/v1/whistles/${id}/timeline`)
    expect(own.items.map(({ kind }) => kind)).toEqual([
      'whistleRequested',
      'whistleBlown',
      'unitSummoned',
      'unitSummoned',
      'summonsSigned',
      'siteTaskSet',
    ])
    expect(
      (
        await server.ask(
          personIn(server.town, '990102001', 'whistle_initiator'),
          'GET',
          `/api/v1/whistles/${id}/timeline`,
        )
      ).statusCode,
    ).toBe(404)
  })
})

describe('the board and the phone', () => {
  it('R090: an officer’s list has the whistles that still want something of the unit, the nearest first', async () => {
    const [near, far] = [
      await blow({ title: '近' }),
      await blow({ title: '远', point: { name: '北山', position: { longitude: 116.5, latitude: 39.9 } } }),
    ]
    const list = (query: string) =>
      ok<WhistleUnderWayView>(officer, 'GET', `/api/v1/whistles-under-way?mine=true${query}`)
    const fromWest = (await list('&longitude=116.4&latitude=39.9')).items.filter(({ id }) =>
      [near.id, far.id].includes(id),
    )
    const fromEast = (await list('&longitude=116.5&latitude=39.9')).items.filter(({ id }) =>
      [near.id, far.id].includes(id),
    )
    expect([fromWest, fromEast].map((rows) => rows.map(({ title }) => title))).toEqual([
      ['近', '远'],
      ['远', '近'],
    ])
    expect(fromWest[0]).toMatchObject({
      metres: 0,
      audience: 'unit',
      own: [{ unit: { id: works }, standing: 'summoned', ask: '查处' }],
    })
    await give(officer, near.id, 'check-in', checkIn(works, 'n1'))
    await give(officer, near.id, 'report-done', { unitId: works, result: '已查处' })
    expect((await list('')).items.map(({ id }) => id)).not.toContain(near.id)
    const board = await ok<WhistleUnderWayView>(leader, 'GET', `/api/v1/whistles-under-way?unit=${street}`)
    expect(board.items.find(({ id }) => id === near.id)).toMatchObject({
      audience: 'commander',
      counts: { summoned: 1, done: 1 },
      own: [],
    })
  })

  it('R090: a check-in kept on the phone stands with its original time, its flag and its distance from the point', async () => {
    const { id, blownAt } = await blow()
    const taken = server.town.time.now()
    server.town.time.set('2026-03-02T01:40:00Z')
    const shown = await give(
      officer,
      id,
      'check-in',
      checkIn(works, 'late', { takenAt: taken, offline: true, position: { longitude: 116.4005, latitude: 39.9 } }),
    )
    expect(shown.legs[0]).toMatchObject({
      standing: 'arrived',
      arrivedAt: blownAt,
      arrivedInTime: true,
      checkIns: [
        {
          takenAt: taken,
          receivedAt: '2026-03-02T01:40:00Z',
          offline: true,
          metresFromPoint: 43,
          doubts: [],
          counts: true,
        },
      ],
    })
  })

  it('shows to each only what they may do now, for the units they may do it for', async () => {
    const { id } = await blow()
    const commands = async (who: Actor) =>
      Object.fromEntries(
        (await ok<WhistleActionsView>(who, 'GET', `/api/v1/whistles/${id}/actions`)).actions.map(
          ({ command, units }) => [command, units.map((unit) => unit.id)],
        ),
      )
    expect(await commands(officer)).toMatchObject({ signSummons: [works], checkIn: [works], refuseSummons: [works] })
    expect(Object.keys(await commands(officer))).not.toContain('releaseUnit')
    const before = await commands(leader)
    expect(before).toMatchObject({ setTask: [works, police], releaseUnit: [works, police], callOff: [] })
    expect(
      Object.keys(before).filter((name) =>
        ['closeWhistle', 'judgeCheckIn', 'recordAbsence', 'signSummons'].includes(name),
      ),
    ).toEqual([])
    await give(officer, id, 'check-in', checkIn(works, 'a1'))
    expect(await commands(leader)).toMatchObject({ judgeCheckIn: [works] })
    expect(Object.keys(await commands(leader))).not.toContain('callOff')
  })

  it('R050: a typical case is read by the staff of every unit, by its words and kind, without who checked in or what the score was', async () => {
    const { id } = await blow({ title: '私装循环泵', units: [{ unitId: works, ask: '查处' }] })
    await give(officer, id, 'check-in', checkIn(works, 'case'))
    await give(officer, id, 'report-done', { unitId: works, result: '已拆除' })
    await give(leader, id, 'close-whistle', {
      standardMetAt: server.town.time.now(),
      verification: '测温',
      summary: '供热恢复',
      plans: [],
    })
    await give(leader, id, 'write-typical-case', { lesson: '先入户测温，再联合查处', keywords: ['供热', '循环泵'] })
    const stranger = personIn(server.town, '990102001', 'handler')
    const find = async (query: string) =>
      (await ok<TypicalCaseListView>(stranger, 'GET', `/api/v1/whistle-cases?${query}`)).cases
    expect(await find(`q=${encodeURIComponent('循环泵')}&kind=enforcement`)).toMatchObject([
      {
        whistleId: id,
        title: '私装循环泵',
        units: [{ id: works }],
        summary: '供热恢复',
        secondsOnScene: 0,
        keywords: ['供热', '循环泵'],
      },
    ])
    expect([await find('q=%25'), await find(`q=${encodeURIComponent('电梯')}`), await find('kind=key_work')]).toEqual([
      [],
      [],
      [],
    ])
    expect((await server.ask(stranger, 'GET', `/api/v1/whistles/${id}`)).statusCode).toBe(404)
  })

  it('every answer fits the schema that the API’s pages show', () => {
    expect(server.misfits).toEqual([])
  })
})
