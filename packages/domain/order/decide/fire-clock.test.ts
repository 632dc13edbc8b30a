import { describe, expect, it } from 'vitest'
import { dispatched, elmHandler, inHandling, registered } from '../../testing/order-scenes.ts'
import { clockDoer } from '../doer.ts'
import { findClock } from '../order-clocks.ts'
import { fireClock } from './fire-clock.ts'
import { recordContact } from './handle-order.ts'
import { requestAssist } from './request-assist.ts'

const due = '2026-03-16T01:00:00Z'

describe('the clock of an order', () => {
  it('R055: what falls due is told in the order of its moments, each once, however late anybody looks', () => {
    const scene = dispatched().at('2026-04-01T00:00:00Z')
    const after = scene.ticks()
    expect(
      after.trace
        .slice(scene.trace.length)
        .map(({ event }) => `${event.kind} ${(event.payload as { clock?: string }).clock ?? ''}`.trim()),
    ).toEqual([
      'clockExpired sign',
      'clockExpired contact',
      'clockWarned handle',
      'handlingLimitExpired',
      'callbackOpened',
    ])
    expect(after.ticks().trace).toHaveLength(after.trace.length)
    expect(after.order.expiredAt).toBe(due)
  })

  it('looked at often or once, the same happens', () => {
    const moments = ['2026-03-09T03:00:00Z', '2026-03-10T01:00:00Z', '2026-03-15T01:00:00Z', due]
    const often = moments.reduce((scene, at) => scene.at(at).ticks(), dispatched())
    const once = dispatched().at(due).ticks()
    const story = (scene: typeof once) => scene.trace.map(({ event }) => event.kind)
    expect(story(often)).toEqual(story(once))
    expect(often.order.clocks).toEqual(
      once.order.clocks.map((clock) => ({ ...clock, ...('stoppedAt' in clock ? { stoppedAt: due } : {}) })),
    )
  })

  it('the limit is half-open: a second before it nothing is late, at it everything is', () => {
    expect(inHandling().at('2026-03-16T00:59:59Z').ticks().order.situation.name).toBe('handling')
    expect(inHandling().at(due).ticks().order.situation.name).toBe('await_callback')
  })

  it('once the petitioner is asked, nobody is warned about signing or contacting any more', () => {
    const burst = dispatched({}, { categoryId: '0201-02' }).at('2026-03-09T03:00:00Z').ticks()
    expect(burst.order.situation.name).toBe('await_callback')
    expect(findClock(burst.order, 'contact')).toMatchObject({ situation: 'stopped', inTime: true })
    expect(burst.at('2026-03-20T01:00:00Z').ticks().trace).toHaveLength(burst.trace.length)
  })

  it('a helper’s part stays owed while the petitioner is asked', () => {
    const asked = inHandling()
      .when(elmHandler, recordContact, { manner: 'phone', reached: true, note: '' })
      .when(elmHandler, requestAssist, { unitId: 'east-works', task: '材料' })
    const after = asked.at(due).ticks()
    expect(after.since(asked)).toEqual([
      'clockWarned',
      'assistOverdue',
      'clockWarned',
      'handlingLimitExpired',
      'callbackOpened',
    ])
  })

  it('nothing due, or an order that has no clocks yet, is a harmless answer; a person is no clock', () => {
    expect(dispatched().ticks().trace).toHaveLength(dispatched().trace.length)
    expect(registered().ticks().trace).toHaveLength(1)
    expect(dispatched().refused(elmHandler, fireClock, {})).toMatchObject({ code: 'access.no_permission' })
    expect(clockDoer.kind).toBe('clock')
  })
})
