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
    const id = await stage.give(leader, 'blowAtOnce', {
      title,
      account: '开发商资金断裂，各部门均称非本部门职责',
      categoryId: '0501-07',
      callerUnitId: street,
      point,
      kind: 'key_work',
      everydayKind: 'tackling',
      units: units.map((unitId) => ({ unitId, ask: '会商', reason: '道路移交' })),
      ...more,
    })
    return id
  }
  const hold = async (id: string, units: readonly string[], at: string, settled: string) => {
    await stage.pass(at)
    for (const unitId of units)
      await stage.give(stage.at(unitId, 'report_in_officer'), 'checkIn', here(unitId, `c-${unitId}`, at, road), id)
    await stage.give(leader, 'recordMinutes', { heldAt: at, present: [...units], settled, responsible: [] }, id)
    for (const unitId of units)
      await stage.give(stage.at(unitId, 'report_in_officer'), 'reportDone', { unitId, result: settled }, id)
  }

  const first = ['110105-city-management', '110105-housing']
  const one = await assembly('移交会商', first, { standard: '明确提前移交', orderIds: [orderId] })
  await hold(one, first, '2018-03-08T02:00:00Z', '道路提前移交')
  const closing = { standardMetAt: '2018-03-08T02:00:00Z', verification: '会议纪要', summary: '明确移交', plans: [] }
  expect(await stage.refused(leader, 'closeWhistle', closing, one)).toBe('whistle.order_without_plan')

  const second = ['110105-city-management', '110105-landscaping', '110105-transport']
  const two = await assembly('清理铺装照明', second, { standard: '道路通车', parentId: one })
  await stage.give(
    leader,
    'closeWhistle',
    { ...closing, plans: [{ orderId, plan: '第二次吹哨落实清理、铺装、照明', byOn: '2018-07-05' }] },
    one,
  )
  await hold(two, second, '2018-03-20T02:00:00Z', '清理、铺装、路灯分工')
  expect((await stage.whistle(one)).childIds).toEqual([two])
  expect(await stage.whistle(two)).toMatchObject({ parentId: one, source: 'whistle', everydayKind: 'tackling' })

  // The order was extended once, then stood on the ledger with stage reports.
  const desk = stage.at(street, 'unit_admin')
  const longer = {
    newDueAt: '2018-04-09T10:00:00+08:00',
    reason: '施工图未出',
    toPetitioner: '道路移交已明确，施工需要时间。',
  }
  await stage.giveOrder(desk, 'request-extension', orderId, longer)
  expect(await stage.refusedOrder(desk, 'decide-extension', orderId, { verdict: 'granted', reason: '自批' })).toMatch(
    /^access\./,
  )
  await stage.giveOrder(stage.at('110000-hotline', 'dispatcher'), 'decide-extension', orderId, {
    verdict: 'granted',
    reason: '理由属实',
  })
  expect(
    await stage.refusedOrder(desk, 'request-extension', orderId, { ...longer, newDueAt: '2018-04-20T10:00:00+08:00' }),
  ).toBe('extension.used_up')
  await stage.giveOrder(stage.at(street, 'unit_leader'), 'sign-as-head', orderId, {})
  await stage.giveOrder(desk, 'record-contact', orderId, { manner: 'visit', reached: true, note: '当面说明' })
  await stage.giveOrder(desk, 'request-ledger', orderId, {
    typeId: 'waiting-capital-works',
    reason: '须随道路工程实施',
    steps: [
      { step: '清理', byOn: '2018-05-10' },
      { step: '通车', byOn: '2018-07-05' },
    ],
    untilOn: '2018-07-31',
    toPetitioner: '道路七月通车。',
  })
  await stage.giveOrder(stage.at('110105-centre', 'district_centre'), 'review-ledger-request', orderId, {
    verdict: 'granted',
    reason: '情况属实',
  })
  await stage.giveOrder(stage.at('110000-hotline', 'dispatcher'), 'decide-ledger', orderId, {
    verdict: 'granted',
    reason: '同意',
  })
  for (const [at, report] of [
    ['2018-05-11T01:00:00Z', '已清理，开始铺装。'],
    ['2018-06-20T01:00:00Z', '路面完成，安装路灯。'],
  ] as const) {
    await stage.pass(at)
    await stage.giveOrder(desk, 'review-ledger', orderId, { report })
    expect((await stage.order(orderId)).situation).toBe('ledgered')
  }
  await stage.give(leader, 'sendBack', { unitId: '110105-transport', reason: '路面未铺完' }, two)
  await stage.pass('2018-07-05T02:00:00Z')
  expect(await stage.refused(leader, 'closeWhistle', { ...closing, standardMetAt: '2018-07-04T02:00:00Z' }, two)).toBe(
    'whistle.legs_open',
  )
  await stage.give(
    stage.at('110105-transport', 'report_in_officer'),
    'reportDone',
    { unitId: '110105-transport', result: '通车' },
    two,
  )
  await stage.give(
    leader,
    'closeWhistle',
    { standardMetAt: '2018-07-04T02:00:00Z', verification: '现场通车', summary: '十二年断头路打通', plans: [] },
    two,
  )
  expect((await stage.whistle(two)).legs.find(({ unit }) => unit.id === '110105-transport')!.timesSentBack).toBe(1)
  await stage.pass('2018-07-05T02:00:10Z')
  expect((await stage.order(orderId)).record.whistles).toMatchObject([
    { whistleId: one, ended: { how: 'closed', plan: '第二次吹哨落实清理、铺装、照明' } },
  ])
  expect(await stage.proposed(leader, { callerUnitId: street, situationIds: ['S27'] })).toContain('110105-landscaping')
  // From the first whistle to the open road: four months.
  const [began, ended] = [(await stage.whistle(one)).blownAt!, (await stage.whistle(two)).solvedAt!]
  expect((Date.parse(ended) - Date.parse(began)) / 86_400_000).toBeCloseTo(121, 0)
  expect(stage.misfits).toEqual([])
})
