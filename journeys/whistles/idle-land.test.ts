import { afterAll, beforeAll, expect, it } from 'vitest'
import { here, WhistleStage } from '../whistle-stage.ts'

const [street, district] = ['110102001', '110102'] as const
const land = { longitude: 116.37, latitude: 39.91 }
const city = ['110000-planning', '110000-development-reform', '110000-civil-affairs', '110000-state-assets'] as const
const ours = ['110102-planning', '110102-justice'] as const
let stage: WhistleStage
beforeAll(async () => {
  stage = await WhistleStage.open('2018-04-02T01:00:00Z', '2018-12-31')
})
afterAll(() => stage.end())

it('Six hundred square metres that nobody owns (R041 R098 R099 R118 R133 R045 R075): city and district report in beside each other, with a bank and the residents’ own bodies; two meetings, one result', async () => {
  const leader = stage.at(street, 'unit_leader', 'whistle_initiator')
  // By the list: both levels, each for its line.
  const proposed = await stage.proposed(leader, {
    callerUnitId: street,
    situationIds: ['S45'],
    levels: ['district', 'city'],
  })
  expect(proposed).toEqual(
    expect.arrayContaining([
      '110102-planning',
      '110000-planning',
      '110102-civil-affairs',
      '110000-civil-affairs',
      '110000-development-reform',
    ]),
  )
  const called = (unitId: string, reason?: string) => ({ unitId, ask: '会商食堂用地', ...(reason ? { reason } : {}) })
  const call = {
    title: '闲置用地建社区食堂',
    account: '六百平方米用地无产权单位，居民吃饭难',
    situationIds: ['S45'],
    callerUnitId: street,
    point: { name: '闲置用地', position: land },
    standard: '用地手续明确，食堂开工',
    units: [
      ...city.slice(0, 3).map((unitId) => called(unitId)),
      called(city[3], '涉国企用地'),
      called(ours[0]),
      called(ours[1], '为居民提供法律帮助'),
      { guest: { name: '大栅栏商会', contact: '010-6300' }, ask: '认领服务项目' },
      { guest: { name: '府右街南业主委员会' }, ask: '征求居民意见' },
    ],
  }
  expect(await stage.refused(leader, 'blowAtOnce', { ...call, units: [called(city[3])] })).toBe(
    'whistle.not_on_any_list',
  )
  expect(await stage.refused(stage.at(city[0], 'unit_leader'), 'blowAtOnce', call)).toBe('access.no_permission')
  const id = await stage.give(leader, 'blowAtOnce', call)
  const blown = await stage.whistle(id)
  expect(blown.legs.map(({ unit, guest }) => [unit.id, guest?.name ?? null])).toEqual([
    ...[...city, ...ours].map((unitId) => [unitId, null]),
    ['guest-7', '大栅栏商会'],
    ['guest-8', '府右街南业主委员会'],
  ])
  expect(blown.legs[6]!.basis.map(({ text }) => text)).toEqual(['邀请社会力量参与：大栅栏商会'])

  // Everybody reports in; for bodies without people in the system the commander records it, and nobody else.
  await stage.pass('2018-04-04T02:00:00Z')
  for (const unitId of [...city, ...ours])
    await stage.give(stage.at(unitId, 'report_in_officer'), 'checkIn', here(unitId, `c-${unitId}`, stage.now, land), id)
  expect(
    await stage.refused(stage.at(ours[1], 'report_in_officer'), 'checkIn', here('guest-7', 'g7', stage.now, land), id),
  ).toMatch(/^access\./)
  for (const unitId of ['guest-7', 'guest-8'])
    await stage.give(leader, 'checkIn', here(unitId, `c-${unitId}`, stage.now, land), id)
  expect((await stage.whistle(id)).legs.map(({ arrivedInTime }) => arrivedInTime)).toEqual(
    Array.from({ length: 8 }, () => true),
  )
  const meeting = (settled: string) =>
    stage.give(
      leader,
      'recordMinutes',
      {
        heldAt: stage.now,
        present: ['市规自委', '市发改委', '市民政局', '市国资委', '区司法局', '商会', '业委会'],
        settled,
        responsible: [{ unitId: city[0], what: '明确用地手续', byOn: '2018-06-30' }],
      },
      id,
    )
  await meeting('先办临时用地')
  await stage.pass('2018-05-10T02:00:00Z')
  await meeting('手续齐备，六月开工')
  expect((await stage.whistle(id)).minutes).toHaveLength(2)

  const closing = {
    standardMetAt: '2018-06-20T02:00:00Z',
    verification: '用地批复、开工照片',
    summary: '社区食堂开工',
    plans: [],
  }
  await stage.pass('2018-06-20T02:30:00Z')
  for (const unitId of [...city, ...ours])
    await stage.give(stage.at(unitId, 'report_in_officer'), 'reportDone', { unitId, result: '手续已明确' }, id)
  await stage.give(leader, 'reportDone', { unitId: 'guest-7', result: '认领开办' }, id)
  expect(await stage.refused(leader, 'closeWhistle', closing, id)).toBe('whistle.legs_open')
  await stage.give(leader, 'reportDone', { unitId: 'guest-8', result: '九成居民同意' }, id)
  await stage.give(leader, 'closeWhistle', closing, id)
  for (const unitId of city) await stage.give(leader, 'scoreUnit', { unitId, deductions: [] }, id)
  // Deputies, asked by the district, say how the city's department did.
  await stage.give(
    stage.at('110102-centre', 'district_centre'),
    'appraiseWhistle',
    { voice: 'deputy', fromUnitId: '110102-centre', aboutUnitId: city[0], points: 92, words: '两次到场，手续办得快' },
    id,
  )
  const closed = await stage.whistle(id)
  expect(closed.appraisals).toMatchObject([{ voice: 'deputy', about: { id: city[0] }, points: 92 }])
  expect(closed.outcome).toMatchObject({ summary: '社区食堂开工', solvedInTime: true })
  // A city department sees its own score, not the others'.
  expect(
    (await stage.whistle(id, stage.at(city[0], 'report_in_officer'))).legs
      .slice(0, 4)
      .map(({ score }) => score?.total ?? null),
  ).toEqual([100, null, null, null])
  expect(stage.misfits).toEqual([])
})

it('R041: a district’s government calls the city’s departments itself', async () => {
  const mayor = stage.at(district, 'unit_leader', 'whistle_initiator')
  const id = await stage.give(mayor, 'blowAtOnce', {
    title: '供热管线改造',
    account: '跨区管线老化',
    callerUnitId: district,
    kind: 'key_work',
    point: { name: '区政府' },
    standard: '改造方案确定',
    units: [
      { unitId: '110000-city-management', ask: '会商', reason: '市级管线' },
      { unitId: '110000-heat', ask: '会商', reason: '市级管线' },
    ],
  })
  expect(await stage.whistle(id)).toMatchObject({
    caller: { id: district },
    legs: [{ unit: { id: '110000-city-management' } }, { unit: { id: '110000-heat' } }],
  })
})
