import { afterAll, beforeAll, expect, it } from 'vitest'
import { isStreetLevel } from '@shaoying/domain'
import { here, WhistleStage } from '../whistle-stage.ts'

const ours = '110102020'
const border = { longitude: 116.33, latitude: 39.88 }
let stage: WhistleStage
beforeAll(async () => {
  stage = await WhistleStage.open('2018-06-01T01:00:00Z', '2018-08-31')
})
afterAll(() => stage.end())

it('The building on the border, Xicheng and Fengtai (R097): both whistle, both districts’ enforcement comes, one result, neither closes alone', async () => {
  const theirs = stage.directory.childrenOf('110106').find(isStreetLevel)!.id
  const west = stage.at(ours, 'unit_leader', 'whistle_initiator')
  const south = stage.at(theirs, 'unit_leader', 'whistle_initiator')
  const call = {
    title: '新园东路跨界违建',
    account: '两层违建骑跨两区边界',
    categoryId: '0103-08',
    callerUnitId: ours,
    point: { name: '新园东路', position: border },
    standard: '违建拆除，土地公用',
    units: [{ unitId: '110102-urban-enforcement', ask: '联合拆除' }],
  }
  expect(
    await stage.refused(west, 'blowAtOnce', {
      ...call,
      units: [{ unitId: '110106-urban-enforcement', ask: '联合拆除' }],
    }),
  ).toBe('whistle.other_district')
  const id = await stage.give(west, 'blowAtOnce', call)
  expect(await stage.refused(south, 'joinWhistle', { partnerUnitId: theirs }, id)).toBe('whistle.not_invited')
  await stage.give(west, 'invitePartner', { partnerUnitId: theirs, reason: '违建跨区界' }, id)
  await stage.give(south, 'joinWhistle', { partnerUnitId: theirs }, id)
  await stage.give(
    south,
    'summonUnits',
    { asUnitId: theirs, units: [{ unitId: '110106-urban-enforcement', ask: '联合拆除' }] },
    id,
  )
  expect((await stage.whistle(id)).legs).toMatchObject([
    { unit: { id: '110102-urban-enforcement' }, summonedBy: { id: ours }, part: 'lead' },
    { unit: { id: '110106-urban-enforcement' }, summonedBy: { id: theirs } },
  ])

  await stage.pass('2018-06-04T02:00:00Z')
  const both = ['110102-urban-enforcement', '110106-urban-enforcement']
  for (const unitId of both)
    await stage.give(
      stage.at(unitId, 'report_in_officer'),
      'checkIn',
      here(unitId, `c-${unitId}`, '2018-06-04T02:00:00Z', border),
      id,
    )
  expect(await stage.refused(west, 'releaseUnit', { unitId: '110106-urban-enforcement', reason: '走吧' }, id)).toBe(
    'whistle.called_by_another',
  )
  for (const unitId of both) {
    await stage.give(
      stage.at(unitId, 'report_in_officer'),
      'recordFigures',
      { unitId, figures: [{ kind: 'area_square_metres', amount: 200 }] },
      id,
    )
    await stage.give(stage.at(unitId, 'report_in_officer'), 'reportDone', { unitId, result: '本侧已拆除' }, id)
  }
  const closing = {
    standardMetAt: '2018-06-04T02:00:00Z',
    verification: '两区现场确认',
    summary: '拆除归公共用途',
    plans: [],
  }
  expect(await stage.refused(west, 'closeWhistle', closing, id)).toBe('whistle.partner_not_agreed')
  await stage.give(south, 'agreeToEnd', { asUnitId: theirs }, id)
  await stage.give(west, 'closeWhistle', closing, id)
  expect(await stage.refused(west, 'scoreUnit', { unitId: '110106-urban-enforcement', deductions: [] }, id)).toBe(
    'whistle.called_by_another',
  )
  await stage.give(west, 'scoreUnit', { unitId: '110102-urban-enforcement', deductions: [] }, id)
  await stage.give(south, 'scoreUnit', { asUnitId: theirs, unitId: '110106-urban-enforcement', deductions: [] }, id)
  const closed = await stage.whistle(id)
  expect(closed).toMatchObject({
    direction: 'joint',
    situation: 'assessed',
    commanders: [{ unit: { id: ours } }, { unit: { id: theirs } }],
    outcome: { summary: '拆除归公共用途' },
  })
  expect(closed.figures).toEqual([{ kind: 'area_square_metres', total: 400 }])
  // Both districts see the one result; a third district sees nothing.
  for (const district of ['110102-centre', '110106-centre'])
    expect((await stage.whistle(id, stage.at(district, 'district_centre'))).outcome).toEqual(closed.outcome)
  expect(await stage.status(stage.at('110118-centre', 'district_centre'), `/api/v1/whistles/${id}`)).toBe(404)
  expect(stage.misfits).toEqual([])
})
