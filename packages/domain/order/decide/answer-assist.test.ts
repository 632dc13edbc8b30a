import { describe, expect, it } from 'vitest'
import { arbiter, elmAdmin, elmHandler, inHandling } from '../../testing/order-scenes.ts'
import { posted, type Scene } from '../../testing/scene.ts'
import { assistOf } from '../facets/assist.ts'
import { lateAssists } from '../late-assists.ts'
import { findClock } from '../order-clocks.ts'
import { partiesOf } from '../parties.ts'
import { acceptAssist, answerAssist, declineAssist, explainAssistDelay } from './answer-assist.ts'
import { recordContact, replyToOrder } from './handle-order.ts'
import { objectToDispatch } from './object-to-dispatch.ts'
import { releaseAssist, requestAssist } from './request-assist.ts'
import { decideObjection } from './rule-on-objection.ts'

const works = posted('east-works', 'unit_admin')
const asked = { unitId: 'east-works', task: '查明管线权属' }
const delay = { reason: '图纸未调到', stageReport: '已现场勘查', expectedOn: '2026-03-14' }
const reply = {
  toPetitioner: '已处理',
  toHotline: '',
  finding: 'true',
  claimedSolved: 'solved',
  legalBasis: '',
} as const
const contacted = (scene: Scene): Scene =>
  scene.when(elmHandler, recordContact, { manner: 'phone', reached: true, note: '' })
const withPart = (scene: Scene = inHandling()): Scene => scene.when(elmHandler, requestAssist, asked)
const assisting = (scene: Scene) => partiesOf(scene.order, scene.rules.directory).assistUnitIds

describe('helpers answer to the first receiver (首接负责制)', () => {
  it('R130: the lead asks a unit for a part, with its own clock; the unit accepts and gives the lead its result', () => {
    const scene = withPart()
    expect(findClock(scene.order, 'assist:east-works')).toMatchObject({
      situation: 'running',
      dueAt: '2026-03-12T01:00:00Z',
    })
    const done = scene
      .later(1, 'hour')
      .when(works, acceptAssist, {})
      .later(1, 'day')
      .when(works, answerAssist, { result: '产权属区里' })
    expect(assistOf(done.order, 'east-works')).toMatchObject({
      task: '查明管线权属',
      standing: { name: 'answered', result: '产权属区里', late: false },
    })
    expect(findClock(done.order, 'assist:east-works')).toMatchObject({ situation: 'stopped', inTime: true })
    expect(done.order.situation.name).toBe('handling')
    expect(done.refused(works, answerAssist, { result: '再答' })).toMatchObject({
      code: 'assist.none_open',
      params: { standing: 'answered' },
    })
  })

  it('a unit named by the dispatch owes its part from that moment', () => {
    const scene = inHandling({ assistUnitIds: ['east-works', 'east-works'] })
    expect(scene.order.assists).toMatchObject([{ unitId: 'east-works', task: null, standing: { name: 'asked' } }])
    expect(findClock(scene.order, 'assist:east-works')?.situation).toBe('running')
    expect(assisting(scene)).toEqual(['east-works'])
  })

  it('a part is due before the lead’s own deadline, whatever the city’s limit or the date agreed', () => {
    const burst = inHandling({}, { categoryId: '0201-02' })
    expect(findClock(withPart(burst).order, 'assist:east-works')?.dueAt).toBe('2026-03-09T03:00:00Z')
    expect(
      findClock(
        inHandling().when(elmHandler, requestAssist, { ...asked, dueAt: '2026-03-10T04:00:00Z' }).order,
        'assist:east-works',
      )?.dueAt,
    ).toBe('2026-03-10T04:00:00Z')
    expect(inHandling().refused(elmHandler, requestAssist, { ...asked, dueAt: '2026-03-16T01:00:01Z' })).toMatchObject({
      code: 'assist.due_after_lead',
    })
    expect(inHandling().refused(elmHandler, requestAssist, { ...asked, dueAt: '2026-03-09T01:00:00Z' })).toMatchObject({
      code: 'assist.due_past',
    })
  })

  it('the lead asks no part of itself, of a section, twice of one unit, or of a community against its list', () => {
    expect(inHandling().refused(elmHandler, requestAssist, { ...asked, unitId: 'elm' })).toMatchObject({
      code: 'assist.own_unit',
      allowed: ['assignOrder'],
    })
    expect(inHandling().refused(elmHandler, requestAssist, { ...asked, unitId: 'elm-works' })).toMatchObject({
      code: 'assist.own_unit',
    })
    expect(withPart().refused(elmHandler, requestAssist, asked)).toMatchObject({ code: 'assist.asked_already' })
    expect(
      inHandling({}, { categoryId: '0301-01' }).refused(elmHandler, requestAssist, { ...asked, unitId: 'oak-north' }),
    ).toMatchObject({ code: 'duty.not_on_list' })
    expect(inHandling({}, { reportedUnitIds: ['east-works'] }).refused(elmHandler, requestAssist, asked)).toMatchObject(
      { code: 'order.unit_is_reported' },
    )
    expect(withPart().refused(works, requestAssist, asked)).toMatchObject({ code: 'access.no_tie' })
  })

  it('R131: a late part shows as late, and its result is taken only with reason and stage report', () => {
    const late = withPart().at('2026-03-12T01:00:00Z')
    expect(lateAssists(late.order, late.now)).toEqual([
      { unitId: 'east-works', dueAt: '2026-03-12T01:00:00Z', explained: false },
    ])
    expect(late.refused(works, answerAssist, { result: '产权属区里' })).toMatchObject({
      code: 'assist.explanation_missing',
      allowed: ['explainAssistDelay'],
    })
    const explained = late.when(works, explainAssistDelay, delay)
    expect(lateAssists(explained.order, explained.now)).toMatchObject([{ explained: true }])
    expect(findClock(explained.order, 'assist:east-works')).toEqual(findClock(late.order, 'assist:east-works'))
    expect(
      assistOf(explained.when(works, answerAssist, { result: '产权属区里' }).order, 'east-works')?.standing,
    ).toMatchObject({ name: 'answered', late: true })
  })

  it('R131: the clock records that a part is overdue, with the unit that owes it', () => {
    const before = withPart()
    const late = before.at('2026-03-12T01:00:00Z').ticks()
    expect(late.trace.at(-1)?.event).toMatchObject({
      kind: 'assistOverdue',
      payload: { unitId: 'east-works', dueAt: '2026-03-12T01:00:00Z' },
    })
    expect(assistOf(late.order, 'east-works')?.lateSince).toBe('2026-03-12T01:00:00Z')
  })

  it('a part is declined on duty or jurisdiction with a basis only, in time, and before it was accepted; then the unit is out', () => {
    const declined = { ground: 'duty', reason: '不归我委', dutyId: 'street/03' } as const
    expect(withPart().refused(works, declineAssist, { ground: 'duty', reason: '不归我委' })).toMatchObject({
      code: 'basis.missing',
    })
    expect(withPart().when(works, acceptAssist, {}).refused(works, declineAssist, declined)).toMatchObject({
      code: 'assist.accepted_already',
    })
    expect(withPart().at('2026-03-12T01:00:00Z').refused(works, declineAssist, declined)).toMatchObject({
      code: 'assist.too_late_to_decline',
    })
    const out = withPart().when(works, declineAssist, declined)
    expect(assistOf(out.order, 'east-works')?.standing).toMatchObject({
      name: 'declined',
      ground: 'duty',
      basis: [{ reference: 'duty/street/03' }],
    })
    expect(out.refused(works, answerAssist, { result: '' })).toMatchObject({ code: 'access.no_tie' })
    expect(out.order.situation.name).toBe('handling')
  })

  it('the lead releases a helper it no longer needs', () => {
    const released = withPart().when(elmHandler, releaseAssist, { unitId: 'east-works', reason: '已自行解决' })
    expect(assistOf(released.order, 'east-works')?.standing).toMatchObject({ name: 'released', because: 'not_needed' })
    expect(findClock(released.order, 'assist:east-works')?.situation).toBe('stopped')
    expect(released.refused(elmHandler, releaseAssist, { unitId: 'east-works', reason: '再次' })).toMatchObject({
      code: 'assist.none_open',
    })
    expect(withPart().refused(elmHandler, releaseAssist, { unitId: 'water', reason: '从未请求' })).toMatchObject({
      code: 'assist.not_open',
    })
  })

  it('R130, R131: the first receiver may answer without an open part, but only saying so; the part is still owed', () => {
    const scene = contacted(withPart())
    expect(scene.refused(elmHandler, replyToOrder, reply)).toMatchObject({
      code: 'reply.parts_missing',
      params: { units: 'east-works' },
    })
    const replied = scene.when(elmHandler, replyToOrder, { ...reply, withoutPartsBecause: '权属结果未到，先行清运' })
    expect(replied.order.replies[0]?.withoutParts).toEqual({
      unitIds: ['east-works'],
      because: '权属结果未到，先行清运',
    })
    expect(replied.when(works, answerAssist, { result: '产权属区里' }).order.situation.name).toBe('replied')
    const complete = scene.when(works, answerAssist, { result: '产权属区里' }).when(elmHandler, replyToOrder, reply)
    expect(complete.order.replies[0]?.withoutParts).toBeNull()
  })

  it('when the order goes to another lead, parts owed to the first lapse with their clocks', () => {
    const moved = withPart()
      .when(elmAdmin, objectToDispatch, { ground: 'duty', reason: '不归我们', legalBasis: '条例 12' })
      .when(arbiter, decideObjection, {
        verdict: 'redispatch',
        unitId: 'east-works',
        reason: '属实',
        legalBasis: '条例 12',
        assistUnitIds: ['water'],
      })
    expect(moved.order.assists).toMatchObject([
      { unitId: 'east-works', standing: { name: 'released', because: 'order_moved' } },
      { unitId: 'water', standing: { name: 'asked' } },
    ])
    expect(findClock(moved.order, 'assist:east-works')?.situation).toBe('stopped')
    expect(assisting(moved)).toEqual(['water'])
  })
})
