import { afterAll, beforeAll, expect, it } from 'vitest'
import { here, WhistleStage } from '../whistle-stage.ts'

const street = '110118001'
const [came, missing] = ['110118-city-management', '110118-urban-enforcement'] as const
const place = { longitude: 116.843, latitude: 40.377 }
let stage: WhistleStage
beforeAll(async () => {
  stage = await WhistleStage.open('2018-01-10T01:00:00Z', '2018-03-31')
})
afterAll(() => stage.end())

it('The department that never comes (SO 44, R027): signed, not arrived, no reason; reported, investigated, counted', async () => {
  const secretary = stage.at(street, 'unit_leader', 'whistle_initiator')
  const district = stage.at('110118-centre', 'district_centre')
  const id = await stage.give(secretary, 'blowAtOnce', {
    title: '私装循环泵',
    account: '室温不达标',
    categoryId: '0201-08',
    callerUnitId: street,
    point: { name: '25号楼', position: place },
    standard: '室温达标',
    units: [came, missing].map((unitId) => ({ unitId, ask: '到场' })),
  })
  await stage.pass('2018-01-10T01:05:00Z')
  for (const unitId of [came, missing])
    await stage.give(stage.at(unitId, 'report_in_officer'), 'signSummons', { unitId }, id)
  expect(await stage.refused(secretary, 'recordAbsence', { unitId: missing }, id)).toBe('whistle.still_in_time')
  await stage.give(stage.at(came, 'report_in_officer'), 'checkIn', here(came, 'c1', '2018-01-10T01:05:00Z', place), id)
  await stage.pass('2018-01-10T02:00:00Z')
  expect((await stage.whistle(id)).legs[1]).toMatchObject({
    standing: 'signed',
    arrivalOverdueAt: '2018-01-10T01:30:00Z',
  })

  expect(await stage.refused(secretary, 'reportToDistrict', { unitId: missing, account: '未到' }, id)).toBe(
    'whistle.did_not_fail',
  )
  await stage.give(secretary, 'recordAbsence', { unitId: missing }, id)
  expect((await stage.whistle(id)).legs[1]).toMatchObject({ standing: 'absent', absence: { reason: null }, delays: [] })
  await stage.give(stage.at(came, 'report_in_officer'), 'reportDone', { unitId: came, result: '已劝其拆除' }, id)
  const closing = { standardMetAt: '2018-01-10T02:00:00Z', verification: '入户测温', summary: '已拆除', plans: [] }
  expect(await stage.refused(secretary, 'closeWhistle', closing, id)).toBe('whistle.legs_open')
  expect(await stage.refused(secretary, 'releaseUnit', { unitId: missing, reason: '不等了' }, id)).toBe(
    'whistle.report_first',
  )
  expect(
    await stage.refused(district, 'investigateFailure', { unitId: missing, verdict: 'upheld', account: '未报告' }, id),
  ).toBe('whistle.not_reported')
  await stage.give(secretary, 'reportToDistrict', { unitId: missing, account: '签收后未到场，无理由' }, id)
  await stage.give(secretary, 'releaseUnit', { unitId: missing, reason: '由区核查' }, id)
  await stage.give(secretary, 'closeWhistle', closing, id)

  expect(
    await stage.refused(
      stage.at('110117-centre', 'district_centre'),
      'investigateFailure',
      { unitId: missing, verdict: 'excused', account: '他区' },
      id,
    ),
  ).toBe('access.out_of_reach')
  await stage.give(
    district,
    'investigateFailure',
    { unitId: missing, verdict: 'upheld', account: '值班脱岗，全区通报' },
    id,
  )
  // Supervised: told what to put right and by when, and it answers to the district.
  expect(
    await stage.refused(
      secretary,
      'superviseUnit',
      { unitId: missing, demand: '整顿值班', answerBy: '2018-01-17T18:00:00+08:00' },
      id,
    ),
  ).toBe('access.no_permission')
  expect(
    await stage.refused(
      district,
      'superviseUnit',
      { unitId: came, demand: '整顿值班', answerBy: '2018-01-17T18:00:00+08:00' },
      id,
    ),
  ).toBe('whistle.nothing_upheld')
  await stage.give(
    district,
    'superviseUnit',
    { unitId: missing, demand: '整顿值班制度，书面报告', answerBy: '2018-01-17T18:00:00+08:00' },
    id,
  )
  expect(
    await stage.refused(stage.at(came, 'unit_leader'), 'answerForFailure', { unitId: missing, text: '代答' }, id),
  ).toBe('access.out_of_reach')
  await stage.pass('2018-01-16T01:00:00Z')
  await stage.give(
    stage.at(missing, 'unit_leader'),
    'answerForFailure',
    { unitId: missing, text: '已整顿，双人值班' },
    id,
  )
  expect((await stage.whistle(id, district)).legs[1]!.supervision).toMatchObject({
    answerBy: '2018-01-17T10:00:00Z',
    answer: { text: '已整顿，双人值班', inTime: true },
  })
  await stage.give(
    secretary,
    'scoreUnit',
    {
      unitId: missing,
      deductions: [
        { itemId: 'arrival', points: 30, reason: '未到场', evidence: '无签到记录' },
        { itemId: 'result', points: 30, reason: '未参与', evidence: '处置记录' },
      ],
    },
    id,
  )
  await stage.give(secretary, 'scoreUnit', { unitId: came, deductions: [] }, id)
  const whistle = await stage.whistle(id)
  expect(whistle.situation).toBe('assessed')
  expect(whistle.legs).toMatchObject([
    { failed: false, arrivedInTime: true, score: { total: 100 } },
    {
      failed: true,
      signedInTime: true,
      arrivedAt: null,
      releasedBecause: 'failed',
      finding: { verdict: 'upheld' },
      score: { total: 40 },
    },
  ])
  // It counts in the unit's year, which the unit itself can look up.
  await stage.pass(stage.now)
  const period = 'fromAt=2017-12-31T16:00:00Z&untilAt=2018-12-31T16:00:00Z'
  const figures = await stage.reads<{ readonly answered: object }>(
    stage.at(missing, 'unit_leader'),
    `/api/v1/units/${missing}/whistle-figures?${period}`,
  )
  expect(figures.answered).toMatchObject({
    summonses: 1,
    signedInTime: 1,
    arrivedInTime: 0,
    failed: 1,
    averageScore: 40,
  })
  expect(stage.misfits).toEqual([])
})
