import { afterAll, beforeAll, expect, it } from 'vitest'
import { here, WhistleStage } from '../whistle-stage.ts'

const bureau = '110117-agriculture'
const field = { longitude: 117.12, latitude: 40.14 }
let stage: WhistleStage
beforeAll(async () => {
  stage = await WhistleStage.open('2018-10-08T01:00:00Z', '2018-12-31')
})
afterAll(() => stage.end())

it('The department that asks (R077): three townships check straw burning within two days, under the same clocks and scores, the other way round', async () => {
  const head = stage.at(bureau, 'unit_leader')
  const { directory } = stage
  const townships = directory
    .childrenOf('110117')
    .filter((unit) => unit.kind === 'township')
    .slice(0, 3)
    .map(({ id }) => id)
  const elsewhere = directory.childrenOf('110118').find(({ kind }) => kind === 'township')!.id
  const units = townships.map((unitId) => ({ unitId, ask: '排查秸秆焚烧', arriveBy: '2018-10-10T09:00:00+08:00' }))
  const call = {
    title: '秸秆禁烧排查',
    account: '秋收后秸秆焚烧高发',
    categoryId: '0602-04',
    callerUnitId: bureau,
    point: { name: '各乡镇地块' },
    standard: '两日内排查完毕',
    units,
  }
  expect(await stage.refused(head, 'blowAtOnce', call)).toBe('access.no_permission')
  expect(await stage.refused(head, 'askStreets', { ...call, units: [{ unitId: elsewhere, ask: '排查' }] })).toBe(
    'whistle.other_district',
  )
  expect(await stage.refused(head, 'askStreets', { ...call, units: [{ unitId: '110117-water', ask: '排查' }] })).toBe(
    'whistle.cannot_be_summoned',
  )
  expect(await stage.refused(head, 'askStreets', { ...call, categoryId: '0401-09' })).toMatch(/^duty\./)
  const id = await stage.give(head, 'askStreets', call)
  expect((await stage.whistle(id)).legs.map(({ unit, arriveDueAt }) => [unit.id, arriveDueAt])).toEqual(
    townships.map((unitId) => [unitId, '2018-10-10T01:00:00Z']),
  )

  await stage.pass('2018-10-08T01:30:00Z')
  for (const unitId of townships) await stage.give(stage.at(unitId, 'report_in_officer'), 'signSummons', { unitId }, id)
  await stage.pass('2018-10-09T06:00:00Z')
  for (const unitId of townships.slice(0, 2))
    await stage.give(
      stage.at(unitId, 'report_in_officer'),
      'checkIn',
      here(unitId, `c-${unitId}`, '2018-10-09T06:00:00Z', field, { photoId: undefined }),
      id,
    )
  await stage.pass('2018-10-10T02:00:00Z')
  const [, , late] = townships
  await stage.give(
    stage.at(late!, 'report_in_officer'),
    'checkIn',
    here(late!, 'c-late', '2018-10-10T02:00:00Z', field),
    id,
  )
  for (const unitId of townships)
    await stage.give(stage.at(unitId, 'report_in_officer'), 'reportDone', { unitId, result: '已排查，无火点' }, id)
  const close = { standardMetAt: '2018-10-10T02:00:00Z', verification: '卫星热点核对', summary: '未见火点', plans: [] }
  expect(
    await stage.refused(stage.at(townships[0]!, 'unit_leader', 'whistle_initiator'), 'closeWhistle', close, id),
  ).toMatch(/^access\./)
  await stage.give(head, 'closeWhistle', close, id)
  for (const unitId of townships)
    await stage.give(
      head,
      'scoreUnit',
      {
        unitId,
        deductions:
          unitId === late ? [{ itemId: 'arrival', points: 10, reason: '超过两日', evidence: '签到记录' }] : [],
      },
      id,
    )
  await stage.give(
    stage.at(late!, 'unit_admin'),
    'appealScore',
    { unitId: late!, reason: '道路中断', evidence: '交通通告' },
    id,
  )
  await stage.give(
    stage.at('110117-centre', 'district_centre'),
    'ruleOnScore',
    { unitId: late!, deductions: [], reason: '理由成立' },
    id,
  )
  const whistle = await stage.whistle(id)
  expect(whistle).toMatchObject({ direction: 'reverse', situation: 'assessed', audience: 'overseer' })
  expect(whistle.legs.map(({ arrivalOverdueAt, score }) => [arrivalOverdueAt, score?.deductions.length])).toEqual([
    [null, 0],
    [null, 0],
    ['2018-10-10T01:00:00Z', 0],
  ])
  expect(
    whistle.legs.map(({ arrivedInTime, score }) => [arrivedInTime, score?.total, score?.ruling?.before.length ?? null]),
  ).toEqual([
    [true, 100, null],
    [true, 100, null],
    [false, 100, 1],
  ])
  expect(
    await stage.refused(
      stage.at(late!, 'unit_admin'),
      'appealScore',
      { unitId: late!, reason: '再诉', evidence: '同前' },
      id,
    ),
  ).toBe('whistle.appealed_already')
  // A township sees who came when, but not how the others were scored.
  const seen = await stage.whistle(id, stage.at(townships[0]!, 'report_in_officer'))
  expect(seen.legs.map(({ score }) => score?.total ?? null)).toEqual([100, null, null])
  expect(stage.misfits).toEqual([])
})
