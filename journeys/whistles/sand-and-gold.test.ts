import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CampaignStatisticsView, CampaignView } from '@shaoying/contract'
import { here, WhistleStage } from '../whistle-stage.ts'

const town = '110117006'
const scene = { longitude: 117.3, latitude: 40.18 }
const department = (name: string) => `110117-${name}`
const sixteen = [
  'planning',
  'public-security',
  'water',
  'landscaping',
  'urban-enforcement',
  'environment',
  'emergency',
  'market',
  'transport',
  'traffic-police',
  'agriculture',
  'justice',
  'finance',
  'housing',
  'tax',
  'city-management',
].map(department)
const five = sixteen.slice(0, 5)
let stage: WhistleStage
beforeAll(async () => {
  stage = await WhistleStage.open('2017-05-27T14:00:00Z', '2017-12-31')
})
afterAll(() => stage.end())

it('Sand and gold, Jinhaihu, Pinggu (R089 R090 R091 R092 R093 R094 R096): a headquarters, three whistles by what the scene shows, thirty minutes, one assessment each, 117 days', async () => {
  const commander = stage.at(town, 'unit_leader', 'whistle_initiator')
  const personId = `unit_leader+whistle_initiator@${town}`
  const plan = {
    name: '打击盗采盗运专项行动',
    purpose: '制止盗采砂石、金矿',
    unitId: town,
    commanderPersonId: personId,
    partyBranch: '打击盗采临时党支部',
    memberUnitIds: sixteen,
    area: '金海湖镇域',
    fromOn: '2017-05-27',
    stationed: five.map((unitId) => ({ unitId })),
  }
  expect(await stage.refused(stage.at(department('water'), 'unit_leader'), 'openCampaign', plan)).toBe(
    'access.no_permission',
  )
  const campaignId = await stage.give(commander, 'openCampaign', plan)
  expect(await stage.reads<CampaignView>(commander, `/api/v1/campaigns/${campaignId}`)).toMatchObject({
    members: { length: 16 },
    stationed: 5,
    record: { commanderPersonId: personId, partyBranch: '打击盗采临时党支部' },
  })

  // First whistle: digging at night. Land and police.
  const atNight = await stage.proposed(commander, { callerUnitId: town, situationIds: ['S34'] })
  expect(atNight).toEqual(expect.arrayContaining([department('planning'), department('public-security')]))
  expect(atNight).not.toEqual(expect.arrayContaining([department('water')]))
  const id = await stage.give(commander, 'blowAtOnce', {
    title: '夜间盗采',
    account: '群众举报夜间盗采',
    categoryId: '0703-01',
    situationIds: ['S34'],
    campaignId,
    callerUnitId: town,
    point: { name: '指定集结点', position: scene },
    standard: '停止盗采，人车控制',
    units: [department('planning'), department('public-security')].map((unitId) => ({ unitId, ask: '查处' })),
  })
  const proposed = (situationId: string, summonedUnitIds: readonly string[]) =>
    stage.proposed(commander, { callerUnitId: town, situationIds: [situationId], summonedUnitIds })
  const called = async () => (await stage.whistle(id)).legs.map(({ unit }) => unit.id)
  await stage.pass('2017-05-27T14:10:00Z')
  // Second: it is in a river bed. Water. Third: it goes up a wooded hill. Greening.
  expect(await proposed('S35', await called())).toEqual([department('water')])
  await stage.give(
    commander,
    'summonUnits',
    { situationIds: ['S35'], units: [{ unitId: department('water'), ask: '河道执法' }] },
    id,
  )
  await stage.pass('2017-05-27T14:15:00Z')
  expect(await proposed('S36', await called())).toEqual([department('landscaping')])
  await stage.give(
    commander,
    'summonUnits',
    { situationIds: ['S36'], units: [{ unitId: department('landscaping'), ask: '林地执法' }] },
    id,
  )
  const legs = (await stage.whistle(id)).legs.map(({ unit, wave, arriveDueAt }) => ({
    unitId: unit.id,
    wave,
    arriveDueAt,
  }))
  expect(legs.map(({ wave, arriveDueAt }) => [wave, arriveDueAt])).toEqual([
    [1, '2017-05-27T14:30:00Z'],
    [1, '2017-05-27T14:30:00Z'],
    [2, '2017-05-27T14:40:00Z'],
    [3, '2017-05-27T14:45:00Z'],
  ])

  // Somewhere else is not the designated point, and nobody leaves who did not come.
  await stage.pass('2017-05-27T14:20:00Z')
  const land = stage.at(department('planning'), 'report_in_officer')
  await stage.give(
    land,
    'checkIn',
    here(department('planning'), 'c-office', '2017-05-27T14:20:00Z', { longitude: 117.1, latitude: 40.14 }),
    id,
  )
  expect((await stage.whistle(id)).legs[0]).toMatchObject({ arrivedAt: null, checkIns: [{ counts: false }] })
  expect(await stage.refused(land, 'askToLeave', { unitId: department('planning'), reason: '已勘查' }, id)).toBe(
    'whistle.leg_not_now',
  )
  await stage.pass('2017-05-27T14:28:00Z')
  for (const { unitId } of legs)
    await stage.give(
      unitId === department('planning')
        ? stage.at(unitId, 'unit_leader', 'report_in_officer')
        : stage.at(unitId, 'report_in_officer'),
      'checkIn',
      here(unitId, `c-${unitId}`, '2017-05-27T14:28:00Z', scene),
      id,
    )
  const there = await stage.whistle(id)
  expect(there.legs.map(({ arrivedInTime }) => arrivedInTime)).toEqual([true, true, true, true])
  await stage.give(
    stage.at(legs[0]!.unitId, 'report_in_officer'),
    'askToLeave',
    { unitId: legs[0]!.unitId, reason: '已勘查' },
    id,
  )
  await stage.give(commander, 'denyLeave', { unitId: legs[0]!.unitId, reason: '事不完、人不撤' }, id)
  const closing = { standardMetAt: '2017-05-27T18:00:00Z', verification: '现场清点', summary: '盗采制止', plans: [] }
  await stage.pass('2017-05-27T18:00:00Z')
  expect(await stage.refused(commander, 'closeWhistle', closing, id)).toBe('whistle.legs_open')
  for (const { unitId } of legs)
    await stage.give(stage.at(unitId, 'report_in_officer'), 'reportDone', { unitId, result: '已查处' }, id)
  await stage.give(
    stage.at(department('public-security'), 'report_in_officer'),
    'recordFigures',
    {
      unitId: department('public-security'),
      figures: [
        { kind: 'vehicles_seized', amount: 2 },
        { kind: 'people_detained', amount: 3 },
      ],
    },
    id,
  )
  await stage.give(commander, 'closeWhistle', closing, id)
  for (const { unitId } of legs) await stage.give(commander, 'scoreUnit', { unitId, deductions: [] }, id)
  expect((await stage.whistle(id)).legs.map(({ score }) => score?.total)).toEqual([100, 100, 100, 100])
  expect(await stage.refused(commander, 'scoreUnit', { unitId: legs[0]!.unitId, deductions: [] }, id)).toBe(
    'whistle.scored_already',
  )

  // The rest of 117 days, as the headquarters counted it.
  const rest = [
    ['planning', 'administrative_cases', 17],
    ['public-security', 'criminal_cases', 16],
    ['public-security', 'vehicles_seized', 14],
    ['public-security', 'people_detained', 7],
  ] as const
  for (const [name, kind, amount] of rest)
    await stage.give(commander, 'recordCampaignFigure', { unitId: department(name), kind, amount }, campaignId)
  expect(
    await stage.refused(
      commander,
      'recordCampaignFigure',
      { unitId: department('education'), kind: 'criminal_cases', amount: 1 },
      campaignId,
    ),
  ).toBe('campaign.not_a_member')
  await stage.pass('2017-09-21T01:00:00Z')
  await stage.give(commander, 'endCampaign', { summary: '盗采停止' }, campaignId)
  const statistics = await stage.reads<CampaignStatisticsView>(commander, `/api/v1/campaigns/${campaignId}/statistics`)
  expect(Object.fromEntries(statistics.figures.map(({ kind, total }) => [kind, total]))).toEqual({
    administrative_cases: 17,
    criminal_cases: 16,
    vehicles_seized: 16,
    people_detained: 10,
  })
  expect(statistics).toMatchObject({
    situation: 'ended',
    days: 117,
    underWay: 0,
    whistles: { whistles: 1, solved: 1, arrivedInTime: 4 },
  })
  // Three lists: whose duty it is, what is still open, how each department did.
  const lists = await stage.reads<{
    readonly duties: readonly object[]
    readonly problems: readonly object[]
    readonly performance: readonly {
      readonly unit: { readonly id: string }
      readonly counts: { readonly averageScore: number }
    }[]
  }>(commander, `/api/v1/units/${town}/three-lists?fromAt=2017-05-01T00:00:00Z&untilAt=2017-10-01T00:00:00Z`)
  expect([
    lists.duties.length > 0,
    lists.problems,
    lists.performance.map(({ unit, counts }) => [unit.id, counts.averageScore]),
  ]).toEqual([true, [], legs.map(({ unitId }) => [unitId, 100])])
  expect(stage.misfits).toEqual([])
})
