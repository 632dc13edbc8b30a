import { afterAll, beforeAll, expect, it } from 'vitest'
import { here, WhistleStage } from '../whistle-stage.ts'

const street = '110118001'
const units = ['110118-city-management', '110118-heat', '110118-urban-enforcement'] as const
const flat = { longitude: 116.843, latitude: 40.377 }
const replied = {
  toPetitioner: '循环泵已拆除，室温18.5度。',
  toHotline: '吹哨联合处置。',
  finding: 'true',
  claimedSolved: 'solved',
  legalBasis: '北京市供热采暖管理办法',
  withoutPartsBecause: '均已到场处置',
  withoutEvidenceBecause: '住户测温记录存街道',
}
let stage: WhistleStage
beforeAll(async () => {
  stage = await WhistleStage.open('2018-01-10T01:00:00Z', '2018-03-31')
})
afterAll(() => stage.end())

it('Heat pump, Gulou Street, Miyun (R010 R011 R002): three heads within half an hour, the flat warm within eight hours, the resident called back', async () => {
  const secretary = stage.at(street, 'unit_leader', 'whistle_initiator')
  const orderId = await stage.dispatchedOrder('楼下私装循环泵，五楼不热', '0201-08', street, '13900000001')
  const point = { name: '鼓楼南区25号楼', position: flat }
  const call = {
    title: '私装循环泵致邻户不热',
    account: '25号楼五层室温不达标',
    categoryId: '0201-08',
    situationIds: ['S02'],
    callerUnitId: street,
    point,
    standard: '室温达到18度',
    orderIds: [orderId],
    units: units.map((unitId) => ({ unitId, ask: '主要负责人到场' })),
  }
  expect(await stage.refused(stage.at(street, 'handler'), 'blowAtOnce', call)).toBe('access.no_permission')
  expect(
    await stage.refused(stage.at('110118002', 'whistle_initiator'), 'blowAtOnce', {
      ...call,
      callerUnitId: '110118002',
    }),
  ).toBe('whistle.order_not_yours')
  const id = await stage.give(secretary, 'blowAtOnce', call)

  await stage.pass('2018-01-10T01:08:00Z')
  for (const unitId of units) await stage.give(stage.at(unitId, 'report_in_officer'), 'signSummons', { unitId }, id)
  await stage.pass('2018-01-10T01:25:00Z')
  // The heads come themselves; from the other end of the town nobody is there.
  const head = (unitId: string) => stage.at(unitId, 'unit_leader', 'report_in_officer')
  await stage.give(
    head(units[0]),
    'checkIn',
    here(units[0], 'c-far', '2018-01-10T01:25:00Z', { longitude: 116.9, latitude: 40.4 }),
    id,
  )
  expect((await stage.whistle(id)).legs[0]).toMatchObject({
    standing: 'signed',
    arrivedAt: null,
    checkIns: [{ counts: false, doubts: ['outside_point'] }],
  })
  for (const unitId of units.slice(1))
    await stage.give(head(unitId), 'checkIn', here(unitId, `c-${unitId}`, '2018-01-10T01:25:00Z', flat), id)
  await stage.pass('2018-01-10T01:29:00Z')
  await stage.give(
    head(units[0]),
    'checkIn',
    here(units[0], `c-${units[0]}`, '2018-01-10T01:29:00Z', flat, { accuracyMetres: 100 }),
    id,
  )
  await stage.give(
    secretary,
    'judgeCheckIn',
    { unitId: units[0], checkInId: `c-${units[0]}`, verdict: 'confirmed', reason: '本人在场' },
    id,
  )
  const arrived = await stage.whistle(id)
  expect(arrived.blownAt).toBe('2018-01-10T01:00:00Z')
  expect(
    arrived.legs.map(({ arriveDueAt, checkIns }) => [arriveDueAt, checkIns.at(-1)!.personId.split('+')[0]]),
  ).toEqual(units.map(() => ['2018-01-10T01:30:00Z', 'unit_leader']))
  expect(arrived.legs.map(({ unit, part, arrivedInTime }) => [unit.id, part, arrivedInTime])).toEqual([
    [units[0], 'lead', true],
    [units[1], 'assist', true],
    [units[2], 'assist', true],
  ])
  expect((await stage.order(orderId)).record.whistles).toMatchObject([{ whistleId: id, ended: null }])

  const closing = {
    standardMetAt: '2018-01-10T08:50:00Z',
    verification: '入户测温18.5度',
    summary: '循环泵拆除',
    plans: [],
  }
  expect(
    await stage.refused(secretary, 'closeWhistle', { ...closing, standardMetAt: '2018-01-10T01:25:00Z' }, id),
  ).toBe('whistle.legs_open')
  await stage.give(stage.at(units[2], 'report_in_officer'), 'askToLeave', { unitId: units[2], reason: '另有任务' }, id)
  expect(
    await stage.refused(secretary, 'closeWhistle', { ...closing, standardMetAt: '2018-01-10T01:25:00Z' }, id),
  ).toBe('whistle.legs_open')
  await stage.pass('2018-01-10T09:05:00Z')
  for (const unitId of units)
    await stage.give(
      stage.at(unitId, 'report_in_officer'),
      'reportDone',
      { unitId, result: '循环泵已拆除，供热恢复' },
      id,
    )
  expect(await stage.refused(secretary, 'closeWhistle', closing, id)).toBe('whistle.order_without_plan')

  await stage.giveOrder(stage.at(street, 'unit_leader'), 'sign-as-head', orderId, {})
  await stage.giveOrder(stage.at(street, 'unit_admin'), 'record-contact', orderId, {
    manner: 'phone',
    reached: true,
    note: '已告知',
  })
  await stage.giveOrder(stage.at(street, 'unit_admin'), 'reply-to-order', orderId, replied)
  await stage.give(secretary, 'closeWhistle', closing, id)
  const closed = await stage.whistle(id)
  expect(closed.outcome).toMatchObject({
    secondsOnScene: 7 * 3600 + 25 * 60,
    solvedInTime: true,
    verification: '入户测温18.5度',
  })
  expect(closed.outcome!.secondsOnScene!).toBeLessThan(8 * 3600)

  await stage.pass('2018-02-20T09:00:00Z')
  const order = await stage.order(orderId)
  expect(order.record.whistles).toMatchObject([{ ended: { how: 'closed', plan: null } }])
  expect(order.situation).toBe('await_callback')
  await stage.giveOrder(stage.at('110000-hotline', 'callback_agent'), 'record-callback', orderId, {
    manner: 'phone',
    contacted: true,
    solved: 'solved',
    satisfaction: 'satisfied',
  })
  expect((await stage.order(orderId)).situation).toBe('closed')
  expect(stage.misfits).toEqual([])
})
