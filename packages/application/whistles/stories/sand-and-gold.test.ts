import { afterAll, beforeAll, expect, it } from 'vitest'
import { campaignKind, figureTotals, legArrival, legScene, proposeSummons, totalOf, type Campaign, type Whistle } from '@shaoying/domain'
import { listWhistlesQuery, loadRecords, readAs } from '@shaoying/store'
import { readerScopeOf } from '../../queries/reader-scope-of.ts'
import { here, StoryStage } from '../../testing/story-stage.ts'

const town = '110117006'
const scene = { longitude: 117.3, latitude: 40.18 }
const department = (name: string) => `110117-${name}`
const sixteen = ['planning', 'public-security', 'water', 'landscaping', 'urban-enforcement', 'environment', 'emergency', 'market', 'transport', 'traffic-police', 'agriculture', 'justice', 'finance', 'housing', 'tax', 'city-management'].map(department)
const five = sixteen.slice(0, 5)
let stage: StoryStage
beforeAll(async () => {
  stage = await StoryStage.open('2017-05-27T14:00:00Z', '2017-12-31')
})
afterAll(() => stage.end())

it('Sand and gold, Jinhaihu, Pinggu (R089 R090 R091 R092 R093 R094 R096): a headquarters, three whistles by what the scene shows, thirty minutes, one assessment each, 117 days', async () => {
  const commander = stage.at(town, 'unit_leader', 'whistle_initiator')
  const personId = `unit_leader+whistle_initiator@${town}`
  const plan = { name: '打击盗采盗运专项行动', purpose: '制止盗采砂石、金矿', unitId: town, commanderPersonId: personId, memberUnitIds: sixteen, area: '金海湖镇域', fromOn: '2017-05-27', stationed: five.map((unitId) => ({ unitId })) }
  expect(await stage.refused(stage.at(department('water'), 'unit_leader'), 'openCampaign', plan)).toBe('access.no_permission')
  const campaignId = await stage.give(commander, 'openCampaign', plan)
  const headquarters = async () => (await loadRecords(stage.town.pool, stage.town.cityId, campaignKind.kind, [campaignId])).get(campaignId)!.state as Campaign
  expect(await headquarters()).toMatchObject({ commanderPersonId: personId, memberUnitIds: { length: 16 }, stationed: { length: 5 } })

  // First whistle: digging at night. Land and police.
  const id = await stage.give(commander, 'blowAtOnce', {
    title: '夜间盗采', account: '群众举报夜间盗采', categoryId: '0703-01', situationIds: ['S34'], campaignId, callerUnitId: town, point: { name: '指定集结点', position: scene }, standard: '停止盗采，人车控制',
    units: [department('planning'), department('public-security')].map((unitId) => ({ unitId, ask: '查处' })),
  })
  const proposed = (situationId: string, summonedUnitIds: readonly string[]) => proposeSummons(stage.town.rules, { callerUnitId: town, situationIds: [situationId], categoryId: null, levels: ['district'], summonedUnitIds }).map(({ unitId }) => unitId)
  const called = async () => (await stage.whistle(id)).legs.map(({ unitId }) => unitId)
  await stage.pass('2017-05-27T14:10:00Z')
  // Second: it is in a river bed. Water. Third: it goes up a wooded hill. Greening.
  expect(proposed('S35', await called())).toEqual([department('water')])
  await stage.give(commander, 'summonUnits', { situationIds: ['S35'], units: [{ unitId: department('water'), ask: '河道执法' }] }, id)
  await stage.pass('2017-05-27T14:15:00Z')
  expect(proposed('S36', await called())).toEqual([department('landscaping')])
  await stage.give(commander, 'summonUnits', { situationIds: ['S36'], units: [{ unitId: department('landscaping'), ask: '林地执法' }] }, id)
  const legs = (await stage.whistle(id)).legs
  expect(legs.map(({ wave, arriveDueAt }) => [wave, arriveDueAt])).toEqual([[1, '2017-05-27T14:30:00Z'], [1, '2017-05-27T14:30:00Z'], [2, '2017-05-27T14:40:00Z'], [3, '2017-05-27T14:45:00Z']])

  await stage.pass('2017-05-27T14:28:00Z')
  for (const { unitId } of legs) await stage.give(stage.at(unitId, 'report_in_officer'), 'checkIn', here(unitId, `c-${unitId}`, '2017-05-27T14:28:00Z', scene), id)
  const there = await stage.whistle(id)
  expect(there.legs.every((leg) => legArrival(leg, legScene(there))?.inTime)).toBe(true)
  await stage.give(stage.at(legs[0]!.unitId, 'report_in_officer'), 'askToLeave', { unitId: legs[0]!.unitId, reason: '已勘查' }, id)
  await stage.give(commander, 'denyLeave', { unitId: legs[0]!.unitId, reason: '事不完、人不撤' }, id)
  const closing = { standardMetAt: '2017-05-27T18:00:00Z', verification: '现场清点', summary: '盗采制止', plans: [] }
  await stage.pass('2017-05-27T18:00:00Z')
  expect(await stage.refused(commander, 'closeWhistle', closing, id)).toBe('whistle.legs_open')
  for (const { unitId } of legs) await stage.give(stage.at(unitId, 'report_in_officer'), 'reportDone', { unitId, result: '已查处' }, id)
  await stage.give(stage.at(department('public-security'), 'report_in_officer'), 'recordFigures', { unitId: department('public-security'), figures: [{ kind: 'vehicles_seized', amount: 2 }, { kind: 'people_detained', amount: 3 }] }, id)
  await stage.give(commander, 'closeWhistle', closing, id)
  for (const { unitId } of legs) await stage.give(commander, 'scoreUnit', { unitId, deductions: [] }, id)
  expect((await stage.whistle(id)).legs.map(({ score }) => totalOf(score!))).toEqual([100, 100, 100, 100])

  // The rest of 117 days, as the headquarters counted it.
  const rest = [['planning', 'administrative_cases', 17], ['public-security', 'criminal_cases', 16], ['public-security', 'vehicles_seized', 14], ['public-security', 'people_detained', 7]] as const
  for (const [name, kind, amount] of rest) await stage.give(commander, 'recordCampaignFigure', { unitId: department(name), kind, amount }, campaignId)
  expect(await stage.refused(commander, 'recordCampaignFigure', { unitId: department('education'), kind: 'criminal_cases', amount: 1 }, campaignId)).toBe('campaign.not_a_member')
  await stage.pass('2017-09-21T01:00:00Z')
  await stage.give(commander, 'endCampaign', { summary: '盗采停止' }, campaignId)
  const scope = readerScopeOf((commander as { readonly actor: Parameters<typeof readerScopeOf>[0] }).actor, ['whistle.read'], '2017-09-21', stage.town.rules.directory, stage.town.cityId)!
  const [rows] = await readAs(stage.town.readers, scope, listWhistlesQuery(stage.town.cityId, { campaignId, most: 100 }))
  const campaign = await headquarters()
  const figures = [...campaign.figures, ...rows.flatMap(({ state }) => (state as Whistle).figures)]
  expect(figureTotals(figures)).toEqual({ administrative_cases: 17, criminal_cases: 16, vehicles_seized: 16, people_detained: 10 })
  expect((Date.parse(campaign.endedOn!) - Date.parse(campaign.fromOn)) / 86_400_000).toBe(117)
})
