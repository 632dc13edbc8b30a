import { describe, expect, it } from 'vitest'
import { elmHandler, inHandling } from '../../testing/order-scenes.ts'
import { posted, townRules, type Scene } from '../../testing/scene.ts'
import { allowedCommands } from '../allowed-commands.ts'
import type { Doer } from '../doer.ts'
import { findClock } from '../order-clocks.ts'
import {
  closeOrder,
  recordCallback,
  recordCallbackAttempt,
  reviewCallback,
  sendBackForRework,
  type RecordCallback,
} from './call-back.ts'
import { replyToOrder } from './handle-order.ts'

const agent = posted('hotline', 'callback_agent')
const supervisor = posted('hotline', 'supervisor')
const silent = { manner: 'phone', result: 'no_answer' } as const
const content: RecordCallback = {
  manner: 'phone',
  contacted: true,
  solved: 'solved',
  satisfaction: 'satisfied',
  newOpinion: null,
}
const unsolved: RecordCallback = { ...content, solved: 'not_solved', satisfaction: 'dissatisfied' }
/** Monday 16 March, 09:00 in town: the limit of seven days has passed. */
const waiting = inHandling().later(7, 'day').ticks()
const calledBack = (answers: RecordCallback): Scene => waiting.when(agent, recordCallback, answers)
/** Hour of the day in town. */
const at = (day: number, hour: number, minute = 0) =>
  new Date(Date.UTC(2026, 2, day, hour - 8, minute)).toISOString().replace('.000', '')

describe('attempts at different hours', () => {
  it('an attempt without answer sets the next one, in another of the city’s hours and after its pause', () => {
    const hours: readonly (readonly [string, string])[] = [
      [at(16, 10, 20), at(16, 15)],
      [at(16, 14, 59), at(16, 19)],
      [at(16, 16), at(16, 19)],
      [at(16, 17), at(17, 10)],
      [at(16, 19, 30), at(17, 10)],
      [at(16, 23), at(17, 10)],
      [at(17, 8), at(17, 15)],
    ]
    for (const [tried, next] of hours)
      expect(
        findClock(waiting.at(tried).when(agent, recordCallbackAttempt, silent).order, 'callback_attempt'),
      ).toMatchObject({ situation: 'running', dueAt: next })
  })

  it('a second attempt within the same hours is refused and told when; from that moment on it is allowed', () => {
    const tried = waiting.at(at(16, 10, 20)).when(agent, recordCallbackAttempt, silent)
    for (const soon of [at(16, 10, 40), at(16, 13, 30), '2026-03-16T06:59:59Z']) {
      expect(tried.at(soon).refused(agent, recordCallbackAttempt, silent)).toMatchObject({
        code: 'callback.too_soon',
        params: { nextAt: at(16, 15) },
      })
      expect(allowedCommands(tried.order, tried.at(soon).context(agent))).not.toContain('recordCallbackAttempt')
    }
    const second = tried.at(at(16, 15)).ticks().when(agent, recordCallbackAttempt, silent)
    expect(findClock(second.order, 'callback_attempt')).toMatchObject({ dueAt: at(16, 19) })
  })

  it('the resident may answer at any time, and then nobody calls again', () => {
    const resident: Doer = { kind: 'petitioner', actor: { personId: 'resident', roles: ['petitioner'], postings: [] } }
    const tried = waiting
      .at(at(16, 10, 20))
      .when(agent, recordCallbackAttempt, silent)
      .at(at(16, 11))
    const { order } = tried.when(resident, recordCallback, { ...content, manner: 'sms_link' })
    expect(order.callbacks).toMatchObject([{ manner: 'sms_link', askedBy: 'resident' }])
    expect(findClock(order, 'callback_attempt')?.situation).toBe('stopped')
  })

  it('who asks to be called later names the time; they were reached, so that it is not the last word', () => {
    const later = { manner: 'phone', result: 'call_later', callAgainAt: at(16, 12) } as const
    const asked = waiting
      .at(at(16, 10))
      .when(agent, recordCallbackAttempt, silent)
      .at(at(16, 15))
      .when(agent, recordCallbackAttempt, silent)
      .at(at(16, 19))
      .when(agent, recordCallbackAttempt, { ...later, callAgainAt: at(16, 20, 30) })
    expect(asked.order.situation.name).toBe('await_callback')
    expect(findClock(asked.order, 'callback_attempt')?.dueAt).toBe(at(16, 20, 30))
    expect(waiting.at(at(16, 12)).refused(agent, recordCallbackAttempt, later)).toMatchObject({
      code: 'callback.again_in_past',
    })
  })

  it('the last attempt the city allows closes the order as unreachable, without a valid callback, on its way to the archive', () => {
    const { order } = waiting
      .at(at(16, 10))
      .when(agent, recordCallbackAttempt, silent)
      .at(at(16, 15))
      .when(agent, recordCallbackAttempt, silent)
      .at(at(16, 19))
      .when(agent, recordCallbackAttempt, silent)
    expect(order.situation).toMatchObject({ name: 'closed', how: 'unreachable' })
    expect(order.callbacks).toEqual([])
    expect(
      order.clocks.filter(({ situation }) => situation === 'running').map(({ kind, dueAt }) => [kind, dueAt]),
    ).toEqual([['archive', '2026-04-15T11:00:00Z']])
  })

  it('when every hour was tried they begin again, and a city without hours counts the pause alone', () => {
    const rule = townRules().pack.rules.callback
    const patient = inHandling({}, {}, townRules({ callback: { ...rule, maxAttempts: 9, attemptHours: [10, 19] } }))
      .later(7, 'day')
      .ticks()
    const thrice = patient
      .at(at(16, 10))
      .when(agent, recordCallbackAttempt, silent)
      .at(at(16, 19))
      .when(agent, recordCallbackAttempt, silent)
    expect(findClock(thrice.order, 'callback_attempt')?.dueAt).toBe(at(17, 10))
    const free = inHandling({}, {}, townRules({ callback: { ...rule, attemptHours: [] } }))
      .later(7, 'day')
      .ticks()
    expect(
      findClock(free.at(at(16, 10)).when(agent, recordCallbackAttempt, silent).order, 'callback_attempt')?.dueAt,
    ).toBe(at(16, 13))
  })

  it('the second round has its own attempts', () => {
    const second = waiting
      .at(at(16, 10))
      .when(agent, recordCallbackAttempt, silent)
      .at(at(16, 15))
      .when(agent, recordCallback, unsolved)
      .when(supervisor, sendBackForRework, { reason: '灯仍不亮' })
      .later(6, 'day')
      .ticks()
    expect(second.order.situation.name).toBe('await_callback')
    const tried = second.when(agent, recordCallbackAttempt, silent)
    expect(tried.order.situation.name).toBe('await_callback')
    expect(tried.order.callbackAttempts.filter(({ round }) => round === 2)).toHaveLength(1)
  })
})

describe('what becomes of the answers', () => {
  it('R056: solved and satisfied closes at once; anything else waits for a decision, and no order ends without an outcome', () => {
    expect(calledBack(content).order).toMatchObject({
      situation: { name: 'closed', how: 'solved' },
      closedBecause: null,
    })
    for (const answers of [
      unsolved,
      { ...content, satisfaction: 'dissatisfied' },
      { ...content, newOpinion: '希望加一盏灯' },
    ] as const)
      expect(calledBack(answers).order.situation.name).toBe('called_back')
  })

  it('unsolved after the first handling: a supervisor looks again before it may be closed', () => {
    const scene = calledBack(unsolved)
    expect(scene.refused(supervisor, closeOrder, { reason: '无法解决' })).toMatchObject({
      code: 'callback.review_missing',
      allowed: ['reviewCallback', 'sendBackForRework'],
    })
    const could = scene.when(supervisor, reviewCallback, { verdict: 'more_can_be_done', finding: '可协调产权单位' })
    expect(could.refused(supervisor, closeOrder, { reason: '无法解决' })).toMatchObject({
      code: 'callback.more_can_be_done',
      params: { finding: '可协调产权单位' },
    })
    expect(could.when(supervisor, sendBackForRework, { reason: '请协调' }).order).toMatchObject({
      round: 2,
      situation: { name: 'rework' },
    })
    const done = scene.when(supervisor, reviewCallback, { verdict: 'nothing_more_now', finding: '规划已定，明年改造' })
    expect(done.when(supervisor, closeOrder, { reason: '明年统一改造' }).order).toMatchObject({
      situation: { name: 'closed', how: 'not_solved_explained' },
      closedBecause: '明年统一改造',
    })
  })

  it('the second look leaves the petitioner’s answers as they were, and is kept beside them', () => {
    const { order } = calledBack(unsolved).when(supervisor, reviewCallback, {
      verdict: 'nothing_more_now',
      finding: '已到现场',
    })
    expect(order.callbacks).toMatchObject([{ solved: 'not_solved', satisfaction: 'dissatisfied' }])
    expect(order.callbackReviews).toMatchObject([
      { round: 1, byPersonId: 'supervisor@hotline', verdict: 'nothing_more_now' },
    ])
    expect(
      calledBack({ ...content, satisfaction: 'dissatisfied' }).refused(supervisor, reviewCallback, {
        verdict: 'nothing_more_now',
        finding: 'x',
      }),
    ).toMatchObject({ code: 'callback.was_solved' })
    expect(
      calledBack(unsolved).refused(agent, reviewCallback, { verdict: 'nothing_more_now', finding: 'x' }),
    ).toMatchObject({ code: 'access.no_permission' })
  })

  it('R137: a second round that is not solved either is closed with the reason told, not sent back a third time', () => {
    const second = calledBack(unsolved)
      .when(supervisor, sendBackForRework, { reason: '再办' })
      .later(4, 'day', 'working')
      .ticks()
      .when(agent, recordCallback, unsolved)
    expect(second.refused(supervisor, sendBackForRework, { reason: '第三次' })).toMatchObject({
      code: 'callback.second_round_done',
    })
    expect(second.when(supervisor, closeOrder, { reason: '已逐条说明' }).order).toMatchObject({
      situation: { how: 'second_round_done' },
      closedBecause: '已逐条说明',
    })
  })

  it('a reply sent in time does not bring the callback forward: it comes when the limit ends', () => {
    const replied = inHandling().when(elmHandler, replyToOrder, {
      toPetitioner: '已清运',
      toHotline: '',
      finding: 'true',
      claimedSolved: 'solved',
      legalBasis: '',
      notContactedBecause: '无人接听',
    })
    expect(replied.refused(agent, recordCallback, content)).toMatchObject({ code: 'order.not_now' })
    expect(replied.later(7, 'day').ticks().order.situation.name).toBe('await_callback')
  })
})
