import { describe, expect, it } from 'vitest'
import { arbiter, dispatched, dispatcher, elmAdmin, elmHandler, inHandling } from '../../testing/order-scenes.ts'
import { posted, townRules, type Scene } from '../../testing/scene.ts'
import { allowedCommands } from '../allowed-commands.ts'
import { currentDispatch } from '../facets/dispatch.ts'
import { handOverCount, pendingObjection } from '../facets/objection.ts'
import { findClock } from '../order-clocks.ts'
import { recordContact, replyToOrder, signOrder } from './handle-order.ts'
import { objectToDispatch, type ObjectToDispatch } from './object-to-dispatch.ts'
import { decideObjection, recommendObjection } from './rule-on-objection.ts'

const notOurs: ObjectToDispatch = {
  ground: 'duty',
  reason: '环卫由区里统一清运',
  dutyId: 'department/01',
  proposedUnitId: 'east-works',
}
const law = { reason: '属地管理', legalBasis: '条例 12' }
const reply = {
  toPetitioner: '已清运',
  toHotline: '',
  finding: 'true',
  claimedSolved: 'solved',
  legalBasis: '',
} as const
const objected = (scene: Scene = dispatched()): Scene => scene.when(elmAdmin, objectToDispatch, notOurs)

describe('objecting to a dispatch (派单异议)', () => {
  it('R132: a unit objects on duty or jurisdiction, names the basis, and the order waits for a ruling with a clock on it', () => {
    const { order } = objected()
    expect(order.situation.name).toBe('objected')
    expect(pendingObjection(order)).toMatchObject({
      unitId: 'elm',
      ground: 'duty',
      proposedUnitId: 'east-works',
      basis: [{ source: 'duty_list', reference: 'duty/department/01' }],
    })
    expect(findClock(order, 'objection_decision')).toMatchObject({
      situation: 'running',
      dueAt: '2026-03-10T01:00:00Z',
    })
  })

  it('an objection answers the dispatch, so that the signature is no longer waited for, but the handling limit runs on', () => {
    const before = dispatched()
    const { order } = objected(before)
    expect(findClock(order, 'sign')).toMatchObject({ situation: 'stopped', inTime: true })
    expect(findClock(order, 'handle')).toEqual(findClock(before.order, 'handle'))
  })

  it('without a basis, on a duty row nobody has, or proposing itself it is refused', () => {
    const scene = dispatched()
    expect(scene.refused(elmAdmin, objectToDispatch, { ground: 'duty', reason: '不归我们管' })).toMatchObject({
      code: 'basis.missing',
    })
    expect(scene.refused(elmAdmin, objectToDispatch, { ...notOurs, dutyId: 'x/1' })).toMatchObject({
      code: 'basis.duty_unknown',
      field: '/dutyId',
    })
    expect(scene.refused(elmAdmin, objectToDispatch, { ...notOurs, proposedUnitId: 'elm' })).toMatchObject({
      code: 'objection.proposes_itself',
    })
    expect(scene.refused(elmAdmin, objectToDispatch, { ...notOurs, proposedUnitId: 'elm-north' })).toMatchObject({
      code: 'order.unit_cannot_lead',
    })
    expect(scene.refused(elmAdmin, objectToDispatch, { ...notOurs, proposedUnitId: 'mars' })).toMatchObject({
      code: 'order.unit_unknown',
    })
  })

  it('R130: the limit for objecting counts from the dispatch, signed or not, and is half-open', () => {
    const lastMoment = '2026-03-10T00:59:59Z'
    const tooLate = '2026-03-10T01:00:00Z'
    for (const scene of [dispatched(), inHandling()]) {
      expect(scene.at(lastMoment).when(elmAdmin, objectToDispatch, notOurs).order.situation.name).toBe('objected')
      expect(scene.at(tooLate).refused(elmAdmin, objectToDispatch, notOurs)).toMatchObject({
        code: 'objection.too_late',
        params: { dueAt: tooLate },
      })
    }
  })

  it('once the handling limit has passed nobody hands the order on any more', () => {
    const burst = inHandling({}, { categoryId: '0201-02' })
    expect(burst.later(2, 'hour').refused(elmAdmin, objectToDispatch, notOurs)).toMatchObject({
      code: 'objection.too_late',
    })
  })

  it('only the lead may object, and no handler on their own', () => {
    expect(dispatched().refused(posted('oak', 'unit_admin'), objectToDispatch, notOurs)).toMatchObject({
      code: 'access.no_tie',
    })
    expect(dispatched().refused(elmHandler, objectToDispatch, notOurs)).toMatchObject({ code: 'access.no_permission' })
  })

  it('while it is weighed the unit may still speak to the resident, and nothing else', () => {
    const scene = objected(inHandling())
    const context = { at: scene.now, by: posted('elm', 'unit_admin', 'handler'), rules: scene.rules }
    expect(allowedCommands(scene.order, context)).toEqual(expect.arrayContaining(['recordContact']))
    expect(
      scene.when(elmHandler, recordContact, { manner: 'phone', reached: true, note: '' }).order.contacts,
    ).toHaveLength(1)
    expect(scene.refused(elmHandler, replyToOrder, reply)).toMatchObject({ code: 'order.not_now' })
  })
})

describe('ruling on an objection', () => {
  it('the hotline agency gives an opinion, the municipal service department rules', () => {
    const opined = objected().when(dispatcher, recommendObjection, {
      verdict: 'redispatch',
      unitId: 'east-works',
      reason: '目录写明',
    })
    expect(pendingObjection(opined.order)?.opinion).toMatchObject({
      verdict: 'redispatch',
      unitId: 'east-works',
      byPersonId: 'dispatcher@hotline',
    })
    expect(opined.refused(dispatcher, decideObjection, { verdict: 'stays', ...law })).toMatchObject({
      code: 'objection.arbiter_rules',
      allowed: ['recommendObjection'],
    })
    expect(opined.when(arbiter, decideObjection, { verdict: 'stays', ...law }).order.situation.name).toBe('handling')
  })

  it('dispatchers rule where the city’s pack says so', () => {
    const scene = objected(dispatched({}, {}, townRules({ dispatchersRuleObjections: true })))
    expect(scene.when(dispatcher, decideObjection, { verdict: 'stays', ...law }).order.situation.name).toBe('handling')
  })

  it('a ruling needs a basis, and a redispatch another unit', () => {
    expect(objected().refused(arbiter, decideObjection, { verdict: 'stays', reason: '属地' })).toMatchObject({
      code: 'basis.missing',
    })
    expect(objected().refused(arbiter, decideObjection, { verdict: 'redispatch', ...law })).toMatchObject({
      code: 'objection.unit_missing',
    })
    expect(
      objected().refused(arbiter, decideObjection, { verdict: 'redispatch', unitId: 'elm', ...law }),
    ).toMatchObject({ code: 'objection.same_unit' })
  })

  it('R132: redispatched, the order begins anew with the other unit, its limit and its own right to object', () => {
    const { order } = objected(inHandling())
      .later(3, 'hour')
      .when(arbiter, decideObjection, { verdict: 'redispatch', unitId: 'oak', ...law })
    expect(order.situation.name).toBe('dispatched')
    expect(currentDispatch(order)).toMatchObject({
      leadUnitId: 'oak',
      copiedUnitIds: ['east'],
      designated: false,
      basis: [{ reference: '条例 12' }, {}, {}],
    })
    expect(order).toMatchObject({ signedAt: null, assignments: [] })
    expect(findClock(order, 'handle')?.dueAt).toBe('2026-03-16T04:00:00Z')
    expect(findClock(order, 'objection_decision')?.situation).toBe('stopped')
  })

  it('R130: when it stays the unit is designated: it handles, signed for by the ruling, on the clock that never stopped', () => {
    const before = dispatched()
    const stays = objected(before)
      .later(6, 'hour')
      .when(arbiter, decideObjection, { verdict: 'stays', ...law })
    expect(stays.order.situation.name).toBe('handling')
    expect(stays.order.signedAt).toBe(stays.now)
    expect(findClock(stays.order, 'handle')).toEqual(findClock(before.order, 'handle'))
    expect(stays.refused(elmAdmin, objectToDispatch, notOurs)).toMatchObject({ code: 'objection.designated' })
  })

  it('when the limit passed while it was weighed, the resident is asked at the ruling and not before', () => {
    const expired = objected(inHandling({}, { categoryId: '0201-02' }))
      .later(2, 'hour')
      .ticks()
    expect(expired.order.situation.name).toBe('objected')
    expect(expired.order.expiredAt).not.toBeNull()
    const ruled = expired.when(arbiter, decideObjection, { verdict: 'stays', ...law })
    expect(ruled.since(expired)).toEqual(['objectionRuled', 'callbackOpened'])
    expect(ruled.order.situation.name).toBe('await_callback')
  })

  it('sent on after its limit had passed, the order is the new unit’s from that moment, not a late one', () => {
    const sentOn = objected(inHandling({}, { categoryId: '0201-02' }))
      .later(2, 'hour')
      .ticks()
      .when(arbiter, decideObjection, { verdict: 'redispatch', unitId: 'water', ...law })
    expect(sentOn.order).toMatchObject({ expiredAt: null, situation: { name: 'dispatched' } })
    expect(sentOn.later(2, 'hour').ticks().order.situation.name).toBe('await_callback')
  })

  it('R132: the last hand-over the city allows is a designation, and after it nobody objects', () => {
    const hand = (scene: Scene, from: string, to: string): Scene =>
      scene
        .when(posted(from, 'unit_admin'), objectToDispatch, {
          ground: 'jurisdiction',
          reason: '不在辖区',
          legalBasis: '区划',
        })
        .when(arbiter, decideObjection, { verdict: 'redispatch', unitId: to, ...law })
    const twice = hand(hand(dispatched(), 'elm', 'oak'), 'oak', 'ash')
    expect(currentDispatch(twice.order)?.designated).toBe(false)
    const thrice = hand(twice, 'ash', 'elm')
    expect(handOverCount(thrice.order)).toBe(3)
    expect(currentDispatch(thrice.order)).toMatchObject({ leadUnitId: 'elm', designated: true })
    expect(thrice.refused(elmAdmin, objectToDispatch, notOurs)).toMatchObject({ code: 'objection.designated' })
  })

  it('a ruling may designate at once', () => {
    const designated = objected().when(arbiter, decideObjection, {
      verdict: 'redispatch',
      unitId: 'oak',
      designate: true,
      ...law,
    })
    expect(designated.refused(posted('oak', 'unit_admin'), objectToDispatch, notOurs)).toMatchObject({
      code: 'objection.designated',
    })
  })

  it('a ruling that is late is on record and changes nothing else', () => {
    const late = objected().at('2026-03-10T01:00:00Z').ticks()
    expect(late.trace.at(-1)?.event).toMatchObject({ kind: 'clockExpired', payload: { clock: 'objection_decision' } })
    expect(late.order.situation.name).toBe('objected')
  })

  it('a contact by the unit before counts for that unit only: the next one speaks to the resident itself', () => {
    const sentOn = inHandling()
      .when(elmHandler, recordContact, { manner: 'phone', reached: true, note: '' })
      .later(1, 'hour')
      .when(elmAdmin, objectToDispatch, notOurs)
      .when(arbiter, decideObjection, { verdict: 'redispatch', unitId: 'oak', ...law })
    const oak = posted('oak', 'handler')
    expect(sentOn.when(oak, signOrder, {}).refused(oak, replyToOrder, reply)).toMatchObject({
      code: 'order.petitioner_not_contacted',
    })
  })
})
