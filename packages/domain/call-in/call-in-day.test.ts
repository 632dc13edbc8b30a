import { describe, expect, it } from 'vitest'
import type { Order } from '../order/order.ts'
import { registered } from '../testing/order-scenes.ts'
import { RecordStage } from '../testing/record-stage.ts'
import { posted, townRules } from '../testing/scene.ts'
import {
  announceCallInDay,
  cancelCallInDay,
  endCallInDay,
  openCallInDay,
  takeBackLeaderCall,
  takeLeaderCall,
  type AnnounceCallInDay,
} from './call-in-commands.ts'
import type { CallInDay } from './call-in-day.ts'
import { districtTurns } from './district-turns.ts'

const supervisor = posted('hotline', 'supervisor')
const taker = posted('hotline', 'call_taker')
const monday: AnnounceCallInDay = {
  heldOn: '2026-03-09',
  leader: { name: '李区长', post: '东区区长', contact: '总值班室' },
  seat: '1 号席',
  districtId: 'east',
}

function announced(more: Partial<AnnounceCallInDay> = {}): RecordStage<CallInDay> {
  const stage = new RecordStage<CallInDay>('2026-03-09T01:00:00Z', townRules())
  stage.do(supervisor, announceCallInDay, { ...monday, ...more })
  return stage
}
function opened(): RecordStage<CallInDay> {
  const stage = announced()
  stage.do(supervisor, openCallInDay, {})
  return stage
}
const call = (appeal: Parameters<typeof registered>[0] = {}): { readonly orderId: string; readonly order: Order } => {
  const { order } = registered({ channel: 'phone', receivedAt: '2026-03-09T00:30:00Z', ...appeal })
  return { orderId: order.id, order }
}

describe('a leader takes calls in the hall (R152)', () => {
  it('R152: announced with leader, seat and district; opened on its day; each call the leader takes is marked, with who wrote it down', () => {
    const stage = opened()
    const taken = call()
    stage.do(taker, takeLeaderCall, taken)
    stage.do(supervisor, endCallInDay, { remarks: '供暖问题三日内回访。' })
    expect(stage.state).toMatchObject({
      situation: 'ended',
      heldOn: '2026-03-09',
      leader: { name: '李区长', contact: '总值班室' },
      seat: '1 号席',
      districtId: 'east',
      remarks: '供暖问题三日内回访。',
      calls: [{ orderId: taken.orderId, byPersonId: 'call_taker@hotline' }],
    })
  })

  it('only calls of that day are the leader’s, each once, and only while the leader sits', () => {
    const stage = opened()
    stage.do(taker, takeLeaderCall, call())
    expect(stage.refused(taker, takeLeaderCall, call())).toMatchObject({ code: 'call_in.taken' })
    expect(stage.refused(taker, takeLeaderCall, { ...call({ channel: 'app' }), orderId: 'other' })).toMatchObject({
      code: 'call_in.not_a_call',
    })
    expect(
      stage.refused(taker, takeLeaderCall, { ...call({ receivedAt: '2026-03-08T01:00:00Z' }), orderId: 'other' }),
    ).toMatchObject({ code: 'call_in.of_another_day' })
    expect(announced().refused(taker, takeLeaderCall, call())).toMatchObject({ code: 'call_in.not_open' })
    stage.do(supervisor, endCallInDay, {})
    expect(stage.refused(taker, takeLeaderCall, { ...call(), orderId: 'late' })).toMatchObject({
      code: 'call_in.not_open',
    })
  })

  it('a mark set by mistake is taken back with a reason', () => {
    const stage = opened()
    const taken = call()
    stage.do(taker, takeLeaderCall, taken)
    stage.do(taker, takeBackLeaderCall, { orderId: taken.orderId, reason: '误标' })
    expect(stage.state?.calls).toEqual([])
    expect(stage.refused(taker, takeBackLeaderCall, { orderId: taken.orderId, reason: '误标' })).toMatchObject({
      code: 'call_in.not_taken',
    })
  })

  it('is announced for a day to come, of a district that is one, and opened on that day only', () => {
    const stage = new RecordStage<CallInDay>('2026-03-09T01:00:00Z', townRules())
    expect(stage.refused(supervisor, announceCallInDay, { ...monday, heldOn: '2026-03-08' })).toMatchObject({
      code: 'call_in.in_past',
    })
    expect(stage.refused(supervisor, announceCallInDay, { ...monday, districtId: 'elm' })).toMatchObject({
      code: 'call_in.not_a_district',
    })
    expect(announced({ heldOn: '2026-03-10' }).refused(supervisor, openCallInDay, {})).toMatchObject({
      code: 'call_in.not_today',
    })
    expect(stage.refused(taker, announceCallInDay, monday)).toMatchObject({ code: 'access.no_permission' })
  })
})

describe('the districts in turn (R153)', () => {
  const day = (districtId: string, heldOn: string, situation: CallInDay['situation']): CallInDay => ({
    ...announced().state!,
    districtId,
    heldOn,
    situation,
  })

  it('R153: whoever waits longest and is not announced comes first; a day that fell out uses up no turn', () => {
    const cancelled = announced({ heldOn: '2026-03-20' })
    cancelled.do(supervisor, cancelCallInDay, { reason: '汛情值守' })
    const days = [
      day('a', '2026-02-01', 'ended'),
      day('b', '2026-01-05', 'ended'),
      { ...cancelled.state!, districtId: 'c' },
      day('d', '2026-03-10', 'announced'),
    ]
    expect(districtTurns(['a', 'b', 'c', 'd'], days)).toEqual([
      { districtId: 'c', lastOn: null, nextOn: null, heldCount: 0 },
      { districtId: 'b', lastOn: '2026-01-05', nextOn: null, heldCount: 1 },
      { districtId: 'a', lastOn: '2026-02-01', nextOn: null, heldCount: 1 },
      { districtId: 'd', lastOn: null, nextOn: '2026-03-10', heldCount: 0 },
    ])
  })
})
