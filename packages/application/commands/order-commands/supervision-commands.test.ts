import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answerMisconduct,
  decideMisconduct,
  isRefusal,
  recordMisconduct,
  type Order,
  type Refusal,
  type Role,
} from '@shaoying/domain'
import { v7 as timeOrderedId } from 'uuid'
import { createTestDatabase } from '../../../store/testing/test-database.ts'
import { fireDueClocks } from '../../clocks/clock-worker.ts'
import type { OrderAnswer, OrderCommand } from '../../run-command/command-order.ts'
import { RecordDoor } from '../../run-command/record-door.ts'
import { buildTown, type Town } from '../../testing/town.ts'
import { orderFolds, rebuildTrace } from '../../trace/rebuild-trace.ts'
import { verifyTrace } from '../../trace/verify-trace.ts'
import { orderCommands } from '../order-commands.ts'

let town: Town
let drop: () => Promise<void>
const street = '990101001'

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T01:00:00Z')
})
afterAll(async () => {
  await town.end()
  await drop()
})

function answered<Answer>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code} ${JSON.stringify(answer.params)}`)
  return answer
}

async function give(orderId: string, name: string, role: Role, input: object = {}): Promise<OrderAnswer | Refusal> {
  const { command } = orderCommands.find((row) => row.name === name)!
  return town.door.give({
    command: command as OrderCommand<object>,
    orderId,
    input,
    doer: town.doer(role),
    requestId: 'r',
  })
}

/** Lamps that do not burn, dispatched to the street at that moment. */
async function dispatched(at: string): Promise<string> {
  town.time.set(at)
  const { orderId } = answered(
    await town.registration.register({
      input: {
        kind: 'complaint',
        title: '路灯不亮',
        words: '小区门口三盏路灯不亮。',
        petitioner: { sort: 'person', name: '王小明', phone: '13812345678' },
        place: { unitId: '990101001001', point: '桥东小区' },
        categoryId: '0205-01',
      },
      doer: town.doer('call_taker'),
      channel: 'phone',
      requestId: 'r',
    }),
  )
  answered(await give(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: street, reason: '街道先行处置' }))
  return orderId
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

describe('supervision over the door, on a database', () => {
  it('R055, R163: the city’s clock urges and rises by itself, people go on, the unit answers, and the trace stays whole', async () => {
    const orderId = await dispatched('2026-03-02T01:00:00Z')
    await turnTo('2026-03-02T03:00:00Z')
    expect((await orderOf(orderId)).supervision).toMatchObject([
      { level: 'urge', about: 'sign', byPersonId: 'clock', toldUnitIds: [street] },
    ])
    await turnTo('2026-03-02T07:00:00Z')
    expect((await orderOf(orderId)).supervision.map(({ level }) => level)).toEqual(['urge', 'supervise'])
    const step = { reason: '逾期未签收', demand: '立即签收', wantedBy: '2026-03-03T09:00:00+08:00' }
    answered(await give(orderId, 'listForSupervision', 'supervisor', step))
    answered(
      await give(orderId, 'summonUnit', 'supervisor', {
        ...step,
        toldPerson: '桥头街道主任',
        talk: { at: '2026-03-03T10:00:00+08:00', place: '热线中心' },
      }),
    )
    answered(await give(orderId, 'answerSupervision', 'unit_admin', { number: 3, text: '已签收并派人' }))
    const { supervision } = answered(
      await give(orderId, 'concludeSupervision', 'supervisor', { number: 4, text: '已当面说明' }),
    ).order
    expect(
      supervision.map(({ level, answers, conclusion }) => [level, answers.length, conclusion?.text ?? null]),
    ).toEqual([
      ['urge', 0, null],
      ['supervise', 0, null],
      ['list', 1, null],
      ['summon', 0, '已当面说明'],
    ])
    expect(supervision[2]?.dueAt).toBe('2026-03-03T01:00:00Z')
    expect(await verifyTrace(town.pool, town.cityId)).toMatchObject({ faults: [] })
    expect(await rebuildTrace(town.pool, town.cityId, orderFolds)).toMatchObject({ differences: [] })
  })

  it('R044, R155: the head instructs, every lamp is shown or a reason given, the reply goes out', async () => {
    const orderId = await dispatched('2026-03-04T01:00:00Z')
    answered(await give(orderId, 'signOrder', 'handler'))
    answered(await give(orderId, 'recordContact', 'handler', { manner: 'phone', reached: true, note: '' }))
    answered(
      await give(orderId, 'instructOrder', 'unit_leader', {
        position: '街道主任',
        text: '今晚亮灯',
        wantedBy: '2026-03-04T20:00:00+08:00',
      }),
    )
    answered(await give(orderId, 'listEvidenceObjects', 'handler', { names: ['1号灯', '2号灯'] }))
    const reply = {
      toPetitioner: '路灯已修好。',
      toHotline: '',
      finding: 'true',
      claimedSolved: 'solved',
      legalBasis: '',
      withoutPartsBecause: '先行修复',
    }
    expect(await give(orderId, 'replyToOrder', 'handler', reply)).toMatchObject({
      code: 'reply.evidence_missing',
      params: { object: '1号灯', count: 6 },
    })
    const { order } = answered(
      await give(orderId, 'replyToOrder', 'handler', { ...reply, withoutEvidenceBecause: '夜间拍摄不清，次日补' }),
    )
    expect(order.replies[0]?.withoutEvidence).toMatchObject({ because: '夜间拍摄不清，次日补' })
    answered(await give(orderId, 'answerInstruction', 'handler', { number: 1, text: '20 点前已亮灯' }))
    expect((await orderOf(orderId)).instructions).toMatchObject([
      { position: '街道主任', byUnitId: street, answers: [{ text: '20 点前已亮灯' }] },
    ])
  })

  it('R148: misconduct goes from record to result through the door for records, chained like everything else', async () => {
    const door = new RecordDoor({ pool: town.pool, cityId: town.cityId, rules: town.registry, time: town.time })
    const recordId = timeOrderedId()
    const common = { recordId, requestId: 'r' }
    const input = {
      misdeed: 'undone_or_late',
      unitId: street,
      personIds: [],
      orderIds: [],
      happenedOn: '2026-03-02',
      description: '逾期未签收，未说明理由',
    } as const
    answered(await door.give({ ...common, command: recordMisconduct, input, doer: town.doer('supervisor') }))
    answered(
      await door.give({
        ...common,
        command: answerMisconduct,
        input: { text: '值班交接失误' },
        doer: town.doer('unit_admin'),
      }),
    )
    const decision = {
      result: 'correction',
      didHarm: false,
      reasoning: '逾期属实',
      correction: { what: '完善交接班', byOn: '2026-03-31' },
    } as const
    expect(
      await door.give({ ...common, command: decideMisconduct, input: decision, doer: town.doer('unit_leader') }),
    ).toMatchObject({ code: 'access.out_of_reach' })
    expect(
      answered(await door.give({ ...common, command: decideMisconduct, input: decision, doer: town.doer('inspector') }))
        .state,
    ).toMatchObject({ situation: 'decided', decision: { byPersonId: 'demo-inspector' } })
    const { rows } = await town.pool.query('select situation, unit_id from record_state where record_id = $1', [
      recordId,
    ])
    expect(rows).toEqual([{ situation: 'decided', unit_id: street }])
    expect(await verifyTrace(town.pool, town.cityId)).toMatchObject({ faults: [] })
  })
})
