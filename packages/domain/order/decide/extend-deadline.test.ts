import { describe, expect, it } from 'vitest'
import { arbiter, dispatcher, elmAdmin, elmHandler, inHandling } from '../../testing/order-scenes.ts'
import { posted, townRules, type Scene } from '../../testing/scene.ts'
import { findClock } from '../order-clocks.ts'
import { decideExtension, requestExtension } from './extend-deadline.ts'
import { signOrder } from './handle-order.ts'
import { objectToDispatch } from './object-to-dispatch.ts'
import { recordCallback, sendBackForRework } from './call-back.ts'
import { decideObjection } from './rule-on-objection.ts'

const due = '2026-03-16T01:00:00Z'
const asked = { newDueAt: '2026-03-20T01:00:00Z', reason: '需采购配件', toPetitioner: '配件到货需四天，请您谅解' }
const granted = { verdict: 'granted', reason: '属实' } as const
const pending = (scene: Scene = inHandling()): Scene => scene.when(elmHandler, requestExtension, asked)
const dueOf = (scene: Scene) => findClock(scene.order, 'handle')?.dueAt

describe('extending the deadline (延期, Reg 15(2))', () => {
  it('asked for in time with the reason told to the petitioner, granted by the hotline: the clock runs to the new date and says why', () => {
    expect(dueOf(pending())).toBe(due)
    const extended = pending().later(2, 'hour').when(dispatcher, decideExtension, granted)
    expect(findClock(extended.order, 'handle')).toMatchObject({
      situation: 'running',
      dueAt: asked.newDueAt,
      changes: [{ why: 'extended', fromDueAt: due, toDueAt: asked.newDueAt }],
    })
    expect(extended.order.extensions).toMatchObject([
      {
        toPetitioner: asked.toPetitioner,
        fromDueAt: due,
        decision: { granted: true, byPersonId: 'dispatcher@hotline' },
      },
    ])
    expect(extended.at(due).ticks().order.situation.name).toBe('handling')
    expect(extended.at(asked.newDueAt).ticks().order.situation.name).toBe('await_callback')
  })

  it('refused, nothing moves, and it may be asked again', () => {
    const refused = pending().when(dispatcher, decideExtension, { verdict: 'refused', reason: '理由不充分' })
    expect(dueOf(refused)).toBe(due)
    expect(pending(refused).order.extensions).toHaveLength(2)
  })

  it('a request that waits does not stop the deadline, and lapses with it', () => {
    const expired = pending().at(due).ticks()
    expect(expired.order.situation.name).toBe('await_callback')
    expect(expired.refused(dispatcher, decideExtension, granted)).toMatchObject({ code: 'order.not_now' })
    const rework = expired
      .when(posted('hotline', 'callback_agent'), recordCallback, {
        manner: 'phone',
        contacted: true,
        solved: 'not_solved',
        satisfaction: 'dissatisfied',
        newOpinion: null,
      })
      .when(posted('hotline', 'supervisor'), sendBackForRework, { reason: '未解决' })
    expect(rework.refused(dispatcher, decideExtension, granted)).toMatchObject({ code: 'extension.none_pending' })
  })

  it('a request of the former lead lapses when the order goes to another unit, which may ask anew', () => {
    const law = { reason: '属实', legalBasis: '条例 12' }
    const moved = pending()
      .when(elmAdmin, objectToDispatch, { ground: 'duty', ...law })
      .when(arbiter, decideObjection, { verdict: 'redispatch', unitId: 'oak', ...law })
      .when(posted('oak', 'handler'), signOrder, {})
    expect(moved.refused(dispatcher, decideExtension, granted)).toMatchObject({ code: 'extension.none_pending' })
    const anew = moved
      .when(posted('oak', 'handler'), requestExtension, asked)
      .when(dispatcher, decideExtension, granted)
    expect(dueOf(anew)).toBe(asked.newDueAt)
  })

  it('from the deadline on it can neither be asked for nor granted, though nobody looked at the clock yet', () => {
    expect(inHandling().at(due).refused(elmHandler, requestExtension, asked)).toMatchObject({ code: 'clock.expired' })
    expect(pending().at(due).refused(dispatcher, decideExtension, granted)).toMatchObject({
      code: 'clock.expired',
      field: '/verdict',
    })
  })

  it('the new date is later than the old one and within the city’s share of the limit', () => {
    const ask = (newDueAt: string, rules = townRules()) =>
      inHandling({}, {}, rules).refused(elmHandler, requestExtension, { ...asked, newDueAt })
    expect(ask(due)).toMatchObject({ code: 'clock.not_later', field: '/newDueAt' })
    expect(ask('2026-03-23T01:00:01Z')).toMatchObject({
      code: 'extension.too_long',
      params: { latestAt: '2026-03-23T01:00:00Z' },
    })
    expect(
      inHandling().when(elmHandler, requestExtension, { ...asked, newDueAt: '2026-03-23T01:00:00Z' }).order.extensions,
    ).toHaveLength(1)
    expect(ask('2026-03-20T01:00:00Z', townRules({ extensionShare: 0.5 }))).toMatchObject({
      code: 'extension.too_long',
      params: { latestAt: '2026-03-19T13:00:00Z' },
    })
  })

  it('only so many are granted as the city allows, and only one waits at a time', () => {
    const extended = pending().when(dispatcher, decideExtension, granted)
    expect(
      extended.refused(elmHandler, requestExtension, { ...asked, newDueAt: '2026-03-21T01:00:00Z' }),
    ).toMatchObject({ code: 'extension.used_up', params: { maximum: 1 } })
    expect(pending().refused(elmHandler, requestExtension, asked)).toMatchObject({ code: 'extension.pending' })
    expect(inHandling().refused(dispatcher, decideExtension, granted)).toMatchObject({ code: 'extension.none_pending' })
  })

  it('whoever asks does not decide, and it is not decided while an objection is weighed', () => {
    expect(pending().refused(elmAdmin, decideExtension, granted)).toMatchObject({ code: 'access.no_permission' })
    const objected = pending().when(elmAdmin, objectToDispatch, {
      ground: 'duty',
      reason: '不归我们',
      legalBasis: '条例 12',
    })
    expect(objected.refused(dispatcher, decideExtension, granted)).toMatchObject({ code: 'order.not_now' })
  })
})
