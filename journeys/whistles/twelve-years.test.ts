import { afterAll, beforeAll, expect, it } from 'vitest'
import { here, WhistleStage } from '../whistle-stage.ts'

const street = '110105009'
const road = { longitude: 116.385, latitude: 40.0 }
let stage: WhistleStage
beforeAll(async () => {
  stage = await WhistleStage.open('2018-03-05T01:00:00Z', '2018-09-30')
})
afterAll(() => stage.end())

it('Twelve years, Beichen West Road, Chaoyang (R134 R083): two assembly whistles with different departments, linked both ways; open in four months', async () => {
  const leader = stage.at(street, 'unit_leader', 'whistle_initiator')
  const orderId = await stage.dispatchedOrder('北辰西路断头十二年', '0501-07', street, '13900000002')
  const point = { name: '北辰西路断头处', position: road }
  const assembly = async (title: string, units: readonly string[], more: object) => {
    const id = await stage.give(leader, 'blowAtOnce', { title, account: '开发商资金断裂，各部门均称非本部门职责', categoryId: '0501-07', callerUnitId: street, point, kind: 'key_work', everydayKind: 'tackling', units: units.map((unitId) => ({ unitId, ask: '会商', reason: '道路移交' })), ...more })
    return id
  }
  const hold = async (id: string, units: readonly string[], at: string, settled: string) => {
    await stage.pass(at)
    for (const unitId of units) await stage.give(stage.at(unitId, 'report_in_officer'), 'checkIn', here(unitId, `c-${unitId}`, at, road), id)
    await stage.give(leader, 'recordMinutes', { heldAt: at, present: [...units], settled, responsible: [] }, id)
    for (const unitId of units) await stage.give(stage.at(unitId, 'report_in_officer'), 'reportDone', { unitId, result: settled }, id)
  }

  const first = ['110105-city-management', '110105-housing']
  const one = await assembly('移交会商', first, { standard: '明确提前移交', orderIds: [orderId] })
  await hold(one, first, '2018-03-08T02:00:00Z', '道路提前移交')
  const closing = { standardMetAt: '2018-03-08T02:00:00Z', verification: '会议纪要', summary: '明确移交', plans: [] }
  expect(await stage.refused(leader, 'closeWhistle', closing, one)).toBe('whistle.order_without_plan')

  const second = ['110105-city-management', '110105-landscaping', '110105-transport']
  const two = await assembly('清理铺装照明', second, { standard: '道路通车', parentId: one })
  await stage.give(leader, 'closeWhistle', { ...closing, plans: [{ orderId, plan: '第二次吹哨落实清理、铺装、照明', byOn: '2018-07-05' }] }, one)
  await hold(two, second, '2018-03-20T02:00:00Z', '清理、铺装、路灯分工')
  expect((await stage.whistle(one)).childIds).toEqual([two])
  expect(await stage.whistle(two)).toMatchObject({ parentId: one, source: 'whistle', everydayKind: 'tackling' })

  await stage.give(leader, 'sendBack', { unitId: '110105-transport', reason: '路面未铺完' }, two)
  await stage.pass('2018-07-05T02:00:00Z')
  expect(await stage.refused(leader, 'closeWhistle', { ...closing, standardMetAt: '2018-07-04T02:00:00Z' }, two)).toBe('whistle.legs_open')
  await stage.give(stage.at('110105-transport', 'report_in_officer'), 'reportDone', { unitId: '110105-transport', result: '通车' }, two)
  await stage.give(leader, 'closeWhistle', { standardMetAt: '2018-07-04T02:00:00Z', verification: '现场通车', summary: '十二年断头路打通', plans: [] }, two)
  expect((await stage.whistle(two)).legs.find(({ unit }) => unit.id === '110105-transport')!.timesSentBack).toBe(1)
  await stage.pass('2018-07-05T02:00:10Z')
  expect((await stage.order(orderId)).record.whistles).toMatchObject([{ whistleId: one, ended: { how: 'closed', plan: '第二次吹哨落实清理、铺装、照明' } }])
  expect(await stage.proposed(leader, { callerUnitId: street, situationIds: ['S27'] })).toContain('110105-landscaping')
  // From the first whistle to the open road: four months.
  const [began, ended] = [(await stage.whistle(one)).blownAt!, (await stage.whistle(two)).solvedAt!]
  expect((Date.parse(ended) - Date.parse(began)) / 86_400_000).toBeCloseTo(121, 0)
  expect(stage.misfits).toEqual([])
})
