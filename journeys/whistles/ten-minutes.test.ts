import { afterAll, beforeAll, expect, it } from 'vitest'
import type { WhistleTimelineView } from '@shaoying/contract'
import { here, WhistleStage } from '../whistle-stage.ts'

const township = '110111211'
const road = { longitude: 115.77, latitude: 39.87 }
const units = [
  '110111-planning',
  '110111-public-security',
  '110111-transport',
  '110111-emergency',
  '110111-fire',
] as const
let stage: WhistleStage
beforeAll(async () => {
  stage = await WhistleStage.open('2018-08-11T00:00:00Z', '2018-09-30')
})
afterAll(() => stage.end())

it('Ten minutes, Da’anshan, Fangshan (R103 R085 R140): seen ten minutes before it falls, 15 vehicles and 28 people stopped in time', async () => {
  const leader = stage.at(township, 'unit_leader', 'whistle_initiator')
  const call = {
    title: '军红路山体异动',
    account: '网格员发现山体开裂掉石',
    categoryId: '0703-06',
    source: 'patrol',
    reference: '网格巡查',
    callerUnitId: township,
    point: { name: '军红路路口', position: road, radiusMetres: 500 },
    standard: '车辆行人全部撤离、道路封闭',
    units: units.map((unitId) => ({ unitId, ask: '紧急到场' })),
  }
  expect(await stage.refused(stage.at(township, 'grid_worker'), 'blowAtOnce', call)).toBe('access.no_permission')
  const id = await stage.give(leader, 'blowAtOnce', call)
  expect(await stage.whistle(id)).toMatchObject({
    kind: 'emergency',
    everydayKind: 'emergency',
    source: 'patrol',
    call: { basis: [{ reference: 'catalogue/0703-06' }, { reference: 'situation/S37' }] },
  })
  expect((await stage.whistle(id)).legs[0]).toMatchObject({
    signDueAt: '2018-08-11T00:05:00Z',
    arriveDueAt: '2018-08-11T00:30:00Z',
  })

  await stage.pass('2018-08-11T00:06:00Z')
  const police = stage.at('110111-public-security', 'report_in_officer')
  await stage.give(police, 'checkIn', here('110111-public-security', 'p1', '2018-08-11T00:06:00Z', road), id)
  await stage.pass('2018-08-11T00:09:00Z')
  await stage.give(
    police,
    'recordFigures',
    {
      unitId: '110111-public-security',
      figures: [
        { kind: 'vehicles_stopped', amount: 15 },
        { kind: 'people_saved', amount: 28 },
      ],
    },
    id,
  )
  // Seen, called, there, and everybody stopped before the ten minutes were over.
  const { items } = await stage.reads<WhistleTimelineView>(leader, `/api/v1/whistles/${id}/timeline`)
  const stopped = items.find(({ kind }) => kind === 'figuresRecorded')!
  expect([stopped.unit?.id, Date.parse(stopped.at) - Date.parse(items[0]!.at) < 600_000]).toEqual([
    '110111-public-security',
    true,
  ])
  expect(await stage.refused(leader, 'callOff', { reason: '误报' }, id)).toBe('whistle.somebody_came')

  // Without a network on the mountain: taken in time, sent an hour later, and marked so.
  await stage.pass('2018-08-11T01:20:00Z')
  const planning = stage.at('110111-planning', 'report_in_officer')
  await stage.give(
    planning,
    'checkIn',
    here('110111-planning', 'g1', '2018-08-11T00:25:00Z', road, { sentAt: '2018-08-11T01:20:00Z', offline: true }),
    id,
  )
  const seen = await stage.whistle(id)
  expect(seen.legs[0]).toMatchObject({ arrivedAt: '2018-08-11T00:25:00Z', arrivedInTime: true })
  expect(seen.legs[0]!.checkIns[0]).toMatchObject({ offline: true, receivedAt: '2018-08-11T01:20:00Z' })
  expect(seen.legs[2]!.onCallSteps.map(({ step }) => step)).toEqual([1, 2])
  for (const unitId of units.slice(2))
    await stage.give(
      stage.at(unitId, 'report_in_officer'),
      'checkIn',
      here(unitId, `c-${unitId}`, '2018-08-11T01:20:00Z', road),
      id,
    )
  expect((await stage.whistle(id)).legs.slice(2).map(({ arrivedInTime }) => arrivedInTime)).toEqual([
    false,
    false,
    false,
  ])

  for (const unitId of units)
    await stage.give(stage.at(unitId, 'report_in_officer'), 'reportDone', { unitId, result: '已封路警戒' }, id)
  await stage.give(
    leader,
    'closeWhistle',
    { standardMetAt: '2018-08-11T00:09:00Z', verification: '清点车辆人员', summary: '无人伤亡', plans: [] },
    id,
  )
  const closed = await stage.whistle(id)
  expect(closed.figures).toEqual([
    { kind: 'vehicles_stopped', total: 15 },
    { kind: 'people_saved', total: 28 },
  ])
  expect(closed.outcome).toMatchObject({ secondsOnScene: 180, summary: '无人伤亡' })
  expect(stage.misfits).toEqual([])
})
