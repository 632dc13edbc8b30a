import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  assistOf,
  currentDispatch,
  findClock,
  isRefusal,
  ledgerStanding,
  type Order,
  type Refusal,
  type Role,
} from '@shaoying/domain'
import { createTestDatabase } from '../../../store/testing/test-database.ts'
import { fireDueClocks } from '../../clocks/clock-worker.ts'
import type { OrderAnswer, OrderCommand } from '../../run-command/command-order.ts'
import { buildTown, type Town } from '../../testing/town.ts'
import { orderFolds, rebuildTrace } from '../../trace/rebuild-trace.ts'
import { verifyTrace } from '../../trace/verify-trace.ts'
import { orderCommands } from '../order-commands.ts'

let town: Town
let drop: () => Promise<void>
const [street, otherStreet, works] = ['990101001', '990101002', '990101-city-management']

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T01:00:00Z')
})
afterAll(async () => {
  await town.end()
  await drop()
})

async function answer(orderId: string, name: string, role: Role, input: object = {}): Promise<OrderAnswer | Refusal> {
  const { command } = orderCommands.find((row) => row.name === name)!
  return town.door.give({
    command: command as OrderCommand<object>,
    orderId,
    input,
    doer: town.doer(role),
    requestId: 'r',
  })
}

async function give(orderId: string, name: string, role: Role, input: object = {}): Promise<Order> {
  const answered = await answer(orderId, name, role, input)
  if (isRefusal(answered)) throw new Error(`${name} refused: ${answered.code} ${JSON.stringify(answered.params)}`)
  return answered.order
}

/** Rubbish not collected, taken down and dispatched to Qiaotou street at that moment, on the lists' own proposal. */
async function dispatched(at: string, input: object = {}): Promise<string> {
  town.time.set(at)
  const registered = await town.registration.register({
    input: {
      kind: 'complaint',
      title: '垃圾没人收',
      words: '桥东小区垃圾三天没人收。',
      petitioner: { sort: 'person', name: '王小明', phone: '13812345678' },
      place: { unitId: '990101001001' },
      categoryId: '0102-01',
    },
    doer: town.doer('call_taker'),
    channel: 'phone',
    requestId: 'r',
  })
  if (isRefusal(registered)) throw new Error(registered.code)
  await give(registered.orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: street, assistUnitIds: [], ...input })
  return registered.orderId
}

async function turnTo(at: string): Promise<void> {
  town.time.set(at)
  const faults: unknown[] = []
  await fireDueClocks({ ...town, onFault: (_id, fault) => faults.push(fault) })
  expect(faults).toEqual([])
}

async function orderOf(orderId: string): Promise<Order> {
  const { rows } = await town.pool.query<{ state: Order }>('select state from order_state where order_id = $1', [
    orderId,
  ])
  return rows[0]!.state
}

async function tiesOf(orderId: string): Promise<readonly string[]> {
  const { rows } = await town.pool.query<{ tie: string; unit_id: string; open: boolean; ended: boolean; due: string }>(
    `select tie, unit_id, open, ended, to_char(due_at at time zone 'UTC', 'MM-DD HH24:MI') as due from order_tie where order_id = $1 order by 1, 2`,
    [orderId],
  )
  return rows.map(
    ({ tie, unit_id, open, ended, due }) => `${tie} ${unit_id} ${ended ? 'ended' : open ? 'open' : 'kept'} ${due}`,
  )
}

const spoken = { manner: 'phone', reached: true, note: '已说明' }
const reply = {
  toPetitioner: '已清运，并改为每日两次。',
  toHotline: '',
  finding: 'true',
  claimedSolved: 'solved',
  legalBasis: '',
}

describe('the order’s middle life over the door, on a database', () => {
  it('R132: an objection is opined on, ruled on and sent on; the former district keeps no tie, the new lead has its own limit', async () => {
    const orderId = await dispatched('2026-03-02T01:00:00Z')
    await give(orderId, 'objectToDispatch', 'unit_admin', {
      ground: 'jurisdiction',
      reason: '实际位于湖滨街道',
      legalBasis: '行政区划图',
      proposedUnitId: otherStreet,
    })
    await give(orderId, 'recommendObjection', 'dispatcher', {
      verdict: 'redispatch',
      unitId: otherStreet,
      reason: '核图属实',
    })
    town.time.set('2026-03-02T03:00:00Z')
    const moved = await give(orderId, 'decideObjection', 'arbiter', {
      verdict: 'redispatch',
      unitId: otherStreet,
      reason: '核图属实',
      legalBasis: '行政区划图',
    })
    expect([moved.situation.name, currentDispatch(moved)?.leadUnitId, findClock(moved, 'handle')?.dueAt]).toEqual([
      'dispatched',
      otherStreet,
      '2026-03-09T03:00:00Z',
    ])
    expect(await answer(orderId, 'signOrder', 'handler')).toMatchObject({ code: 'access.no_tie' })
  })

  it('R131: a helper’s part has its own date in its inbox, is told late by the clock, and is taken with a stage report only', async () => {
    const orderId = await dispatched('2026-03-03T01:00:00Z', { assistUnitIds: [works] })
    await give(orderId, 'signOrder', 'handler')
    await give(orderId, 'recordContact', 'handler', spoken)
    expect(await tiesOf(orderId)).toEqual([
      `assist ${works} open 03-06 01:00`,
      'district_copy 990101 open 03-10 01:00',
      'lead 990101001 open 03-10 01:00',
    ])
    await turnTo('2026-03-06T01:00:00Z')
    expect(assistOf(await orderOf(orderId), works)?.lateSince).toBe('2026-03-06T01:00:00Z')
    expect(await answer(orderId, 'replyToOrder', 'handler', reply)).toMatchObject({ code: 'reply.parts_missing' })
    expect(await answer(orderId, 'answerAssist', 'report_in_officer', { result: '清运车次已调整' })).toMatchObject({
      code: 'assist.explanation_missing',
    })
    await give(orderId, 'explainAssistDelay', 'report_in_officer', { reason: '车辆检修', stageReport: '已调配备用车' })
    await give(orderId, 'answerAssist', 'report_in_officer', { result: '清运车次已调整' })
    expect(await tiesOf(orderId)).toContain(`assist ${works} kept 03-06 01:00`)
    expect((await give(orderId, 'replyToOrder', 'handler', reply)).replies[0]).toMatchObject({ withoutParts: null })
  })

  it('R036, R182: a matter waits on the ledger for months, is reported on, comes back by itself and is cleared by the petitioner’s word', async () => {
    const orderId = await dispatched('2026-03-04T01:00:00Z')
    await give(orderId, 'signOrder', 'handler')
    await give(orderId, 'recordContact', 'handler', spoken)
    await give(orderId, 'requestLedger', 'unit_admin', {
      typeId: 'waiting-capital-works',
      reason: '垃圾站改造列入年度工程',
      toPetitioner: '六月底前改造完成，期间增加车次',
      untilOn: '2026-06-30',
      steps: [
        { step: '立项', byOn: '2026-04-15' },
        { step: '完工', byOn: '2026-06-30' },
      ],
    })
    expect(await answer(orderId, 'decideLedger', 'dispatcher', { verdict: 'granted', reason: '属实' })).toMatchObject({
      code: 'ledger.first_review_missing',
    })
    await give(orderId, 'reviewLedgerRequest', 'district_centre', { verdict: 'granted', reason: '已列入计划' })
    expect(
      (await give(orderId, 'decideLedger', 'dispatcher', { verdict: 'granted', reason: '属实' })).situation,
    ).toMatchObject({ name: 'ledgered', reviewOn: '2026-04-03' })
    await turnTo('2026-04-03T01:00:00Z')
    await give(orderId, 'reviewLedger', 'unit_admin', { report: '已立项' })
    await turnTo('2026-06-30T16:00:00Z')
    const back = await orderOf(orderId)
    expect([back.situation.name, back.ledger?.left?.how, findClock(back, 'handle')?.dueAt]).toEqual([
      'handling',
      'maximum_reached',
      '2026-07-07T16:00:00Z',
    ])
    await give(orderId, 'replyToOrder', 'handler', reply)
    await turnTo('2026-07-07T16:00:00Z')
    const closed = await give(orderId, 'recordCallback', 'callback_agent', {
      manner: 'phone',
      contacted: true,
      solved: 'solved',
      satisfaction: 'satisfied',
    })
    expect([closed.situation.name, ledgerStanding(closed)]).toEqual(['closed', 'cleared'])
  })

  it('the trace of all this is whole, and tells the same state', async () => {
    const { cityId, pool } = town
    expect(await verifyTrace(pool, cityId)).toMatchObject({ faults: [] })
    expect(await rebuildTrace(pool, cityId, orderFolds)).toMatchObject({ differences: [] })
  })
})
