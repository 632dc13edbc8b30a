import { describe, expect, it } from 'vitest'
import { dispatched, elmHandler, inHandling } from '../../testing/order-scenes.ts'
import { posted, townRules, type Scene } from '../../testing/scene.ts'
import { findClock } from '../order-clocks.ts'
import { recordContact, recordMeeting, replyToOrder, reviewReply, signAsHead, signOrder } from './handle-order.ts'

const head = posted('elm', 'unit_leader')
const reviewer = posted('hotline', 'reviewer')
const spoken = { manner: 'phone', reached: true, note: '已说明' } as const
const reply = {
  toPetitioner: '垃圾已清运，改为每日两次',
  toHotline: '',
  finding: 'true',
  claimedSolved: 'solved',
  legalBasis: '',
} as const
const replied = (scene: Scene = inHandling()): Scene =>
  scene.when(elmHandler, recordContact, spoken).when(elmHandler, replyToOrder, reply)

describe('from signature to reply', () => {
  it('the lead signs in time or late, and the clock of signing keeps which', () => {
    expect(findClock(dispatched().later(1, 'hour').when(elmHandler, signOrder, {}).order, 'sign')).toMatchObject({
      situation: 'stopped',
      inTime: true,
    })
    expect(findClock(dispatched().later(2, 'hour').when(elmHandler, signOrder, {}).order, 'sign')).toMatchObject({
      situation: 'stopped',
      inTime: false,
    })
    expect(dispatched().refused(posted('oak', 'handler'), signOrder, {})).toMatchObject({ code: 'access.no_tie' })
  })

  it('R155: where the city asks for it, no reply leaves before the head has signed in person, once', () => {
    const scene = inHandling({}, {}, townRules({ headSigns: true })).when(elmHandler, recordContact, spoken)
    expect(scene.refused(elmHandler, replyToOrder, reply)).toMatchObject({
      code: 'order.head_signature_missing',
      allowed: ['signAsHead'],
    })
    const signed = scene.when(head, signAsHead, {})
    expect(signed.refused(head, signAsHead, {})).toMatchObject({ code: 'order.head_signed_already' })
    expect(signed.refused(elmHandler, signAsHead, {})).toMatchObject({ code: 'access.no_permission' })
    expect(signed.when(elmHandler, replyToOrder, reply).order.situation.name).toBe('replied')
  })

  it('R120: the unit speaks to the petitioner before it replies, or says why it could not', () => {
    const missed = inHandling().when(elmHandler, recordContact, { ...spoken, reached: false })
    expect(findClock(missed.order, 'contact')?.situation).toBe('running')
    expect(missed.refused(elmHandler, replyToOrder, reply)).toMatchObject({
      code: 'order.petitioner_not_contacted',
      field: '/notContactedBecause',
    })
    expect(
      missed.when(elmHandler, replyToOrder, { ...reply, notContactedBecause: '三次无人接听' }).order.replies[0],
    ).toMatchObject({ notContactedBecause: '三次无人接听' })
    expect(findClock(missed.later(1, 'hour').when(elmHandler, recordContact, spoken).order, 'contact')).toMatchObject({
      situation: 'stopped',
      inTime: true,
    })
  })

  it('R120: meeting face to face is speaking to the petitioner; nobody meets in the future', () => {
    const met = { place: '桥东小区门口', note: '', metAt: '2026-03-09T01:00:00Z' }
    expect(
      inHandling().when(elmHandler, recordMeeting, met).when(elmHandler, replyToOrder, reply).order.meetings,
    ).toMatchObject([{ place: '桥东小区门口' }])
    expect(inHandling().refused(elmHandler, recordMeeting, { ...met, metAt: '2026-03-09T01:00:01Z' })).toMatchObject({
      code: 'order.met_in_future',
    })
  })

  it('a petitioner nobody can reach need not be spoken to', () => {
    const anonymous = { petitioner: { sort: 'anonymous', id: null, vaultId: null, contactSecret: false } } as const
    expect(inHandling({}, anonymous).when(elmHandler, replyToOrder, reply).order.situation.name).toBe('replied')
  })

  it('replying stops no handling limit: the petitioner is asked when it expires, not when the unit says so (Reg 23)', () => {
    expect(findClock(replied().order, 'handle')).toEqual(findClock(inHandling().order, 'handle'))
    expect(replied().at('2026-03-16T01:00:00Z').ticks().order.situation.name).toBe('await_callback')
  })

  it('a reply is reviewed once; one that evades goes back with its faults named', () => {
    expect(
      replied().refused(reviewer, reviewReply, { verdict: 'returned', reason: '避重就轻', faults: [] }),
    ).toMatchObject({ code: 'reply.fault_missing' })
    const back = replied().when(reviewer, reviewReply, { verdict: 'returned', reason: '避重就轻', faults: ['evasive'] })
    expect(back.order.situation).toMatchObject({ name: 'rework', because: 'reply_returned' })
    expect(back.when(elmHandler, replyToOrder, reply).order.replies).toMatchObject([
      { review: { verdict: 'returned' } },
      { review: null },
    ])
    const accepted = replied().when(reviewer, reviewReply, { verdict: 'accepted', reason: '属实', faults: [] })
    expect(accepted.refused(reviewer, reviewReply, { verdict: 'accepted', reason: '再审', faults: [] })).toMatchObject({
      code: 'reply.reviewed_already',
    })
  })
})
