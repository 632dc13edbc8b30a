import { describe, expect, it } from 'vitest'
import { dispatcher, elmAdmin, elmHandler, inHandling, monday } from '../../testing/order-scenes.ts'
import { posted, townRules, type Scene } from '../../testing/scene.ts'
import { ledgerStanding } from '../ledger-standing.ts'
import { findClock } from '../order-clocks.ts'
import { recordCallback } from './call-back.ts'
import { replyToOrder } from './handle-order.ts'
import { resumeFromLedger, reviewLedger } from './leave-ledger.ts'
import { decideLedger, requestLedger, reviewLedgerRequest } from './put-on-ledger.ts'
import { requestAssist } from './request-assist.ts'

const centre = posted('east-centre', 'district_centre')
const agent = posted('hotline', 'callback_agent')
const granted = { verdict: 'granted', reason: '属实' } as const
const plan = {
  typeId: 'waiting-works',
  reason: '管网改造列入年度计划',
  toPetitioner: '改造安排在七月，先加密巡查',
  untilOn: '2026-07-31',
  steps: [
    { step: '立项', byOn: '2026-04-30' },
    { step: '施工', byOn: '2026-07-31' },
  ],
}
const asked = (scene: Scene = inHandling(), by = elmAdmin): Scene => scene.when(by, requestLedger, plan)
const onLedger = (scene: Scene = inHandling().later(2, 'day')): Scene =>
  asked(scene).when(centre, reviewLedgerRequest, granted).when(dispatcher, decideLedger, granted)
const handleOf = (scene: Scene) => findClock(scene.order, 'handle')

describe('putting a matter on the ledger (挂账, Reg 15(2))', () => {
  it('R036: asked with type, plan and explanation, seen first by the district, granted by the hotline: the handling clock waits', () => {
    expect(handleOf(asked())).toEqual(handleOf(inHandling()))
    const scene = onLedger()
    expect(scene.order.situation).toEqual({ name: 'ledgered', since: scene.now, reviewOn: '2026-04-10' })
    expect(handleOf(scene)).toMatchObject({ situation: 'paused', remainingSeconds: 5 * 86_400 })
    expect(scene.order.ledger).toMatchObject({
      plan: { typeId: 'waiting-works', toPetitioner: plan.toPetitioner },
      left: null,
    })
    expect(scene.order.ledgerRequests[0]).toMatchObject({
      firstReview: { granted: true, byPersonId: 'district_centre@east-centre' },
      decision: { granted: true, byPersonId: 'dispatcher@hotline' },
    })
  })

  it('the hotline waits for the district’s first review; where no district urges, it decides at once', () => {
    expect(asked().refused(dispatcher, decideLedger, granted)).toMatchObject({
      code: 'ledger.first_review_missing',
      params: { unitId: 'east' },
    })
    const water = inHandling({ leadUnitId: 'water' }, { categoryId: '0201-02' })
    expect(
      asked(water, posted('water', 'unit_admin')).when(dispatcher, decideLedger, granted).order.situation.name,
    ).toBe('ledgered')
  })

  it('refused by the district or by the hotline, the request is over and another may be made', () => {
    const no = { verdict: 'refused', reason: '可先行维修' } as const
    const byDistrict = asked().when(centre, reviewLedgerRequest, no)
    expect(byDistrict.refused(dispatcher, decideLedger, granted)).toMatchObject({ code: 'ledger.none_pending' })
    const byHotline = asked(byDistrict).when(centre, reviewLedgerRequest, granted).when(dispatcher, decideLedger, no)
    expect(byHotline.order.situation.name).toBe('handling')
    expect(asked(byHotline).order.ledgerRequests).toHaveLength(3)
    expect(
      asked().when(centre, reviewLedgerRequest, granted).refused(centre, reviewLedgerRequest, granted),
    ).toMatchObject({ code: 'ledger.reviewed_already' })
    expect(asked().refused(elmAdmin, requestLedger, plan)).toMatchObject({ code: 'ledger.pending' })
  })

  it('type, steps and dates are checked, each fault with its field', () => {
    const ask = (change: Partial<typeof plan>) => inHandling().refused(elmAdmin, requestLedger, { ...plan, ...change })
    expect(ask({ typeId: 'malicious' })).toMatchObject({
      code: 'ledger.type_unknown',
      field: '/typeId',
      params: { types: 'waiting-works, waiting-policy' },
    })
    expect(ask({ steps: [] })).toMatchObject({ code: 'ledger.plan_empty', field: '/steps' })
    expect(ask({ untilOn: '2026-02-30' })).toMatchObject({ code: 'ledger.date_unreadable', field: '/untilOn' })
    expect(ask({ untilOn: '2026-07-30' })).toMatchObject({ code: 'ledger.plan_order', field: '/untilOn' })
    expect(ask({ steps: [{ step: '立项', byOn: '2026-03-01' }], untilOn: '2026-03-08' })).toMatchObject({
      code: 'ledger.until_past',
      params: { today: '2026-03-09' },
    })
    expect(ask({ untilOn: '2027-03-10' })).toMatchObject({
      code: 'ledger.too_long',
      params: { latestOn: '2027-03-09' },
    })
    expect(
      inHandling().when(elmAdmin, requestLedger, { ...plan, untilOn: '2027-03-09' }).order.ledgerRequests,
    ).toHaveLength(1)
  })

  it('a pause cannot heal lateness: from the deadline on nothing is granted', () => {
    const late = asked().when(centre, reviewLedgerRequest, granted).at('2026-03-16T01:00:00Z')
    expect(late.refused(dispatcher, decideLedger, granted)).toMatchObject({ code: 'clock.expired', field: '/verdict' })
  })
})

describe('on the ledger and off it', () => {
  it('R182: each review date brings a report; a missed one is on record, and the next falls due from the late report', () => {
    const missed = onLedger().at('2026-04-10T01:00:00Z').ticks()
    expect(missed.trace.at(-1)?.event).toMatchObject({ kind: 'clockExpired', payload: { clock: 'ledger_review' } })
    const reported = missed.later(1, 'day').when(elmAdmin, reviewLedger, { report: '立项完成' })
    expect(reported.order.situation).toEqual({
      name: 'ledgered',
      since: '2026-03-11T01:00:00Z',
      reviewOn: '2026-05-11',
    })
    expect(reported.order.ledger?.reviews).toMatchObject([{ report: '立项完成' }])
    expect(findClock(reported.order, 'ledger_review')).toMatchObject({
      situation: 'running',
      dueAt: '2026-05-11T01:00:00Z',
    })
  })

  it('resumed by the unit or the hotline, the handling goes on with exactly what was left, and once is once', () => {
    for (const who of [elmAdmin, dispatcher]) {
      const back = onLedger().at('2026-07-01T02:00:00Z').when(who, resumeFromLedger, { reason: '改造提前完成' })
      expect(back.order).toMatchObject({
        situation: { name: 'handling' },
        ledger: { left: { how: 'resumed', reason: '改造提前完成' } },
      })
      expect(handleOf(back)).toMatchObject({ situation: 'running', dueAt: '2026-07-06T02:00:00Z' })
      expect(['ledger_maximum', 'ledger_review'].map((kind) => findClock(back.order, kind)?.situation)).toEqual([
        'stopped',
        'stopped',
      ])
      expect(back.refused(elmAdmin, requestLedger, plan)).toMatchObject({ code: 'ledger.once_only' })
    }
  })

  it('R036: the stay ends by itself on the day after the plan’s last; what is left runs from there, however late the clock is looked at', () => {
    const ended = onLedger().at('2026-07-31T16:00:00Z').ticks()
    expect(ended.order).toMatchObject({ situation: { name: 'handling' }, ledger: { left: { how: 'maximum_reached' } } })
    expect(handleOf(ended)).toMatchObject({ situation: 'running', dueAt: '2026-08-05T16:00:00Z' })
    const weekLate = onLedger().at('2026-08-07T16:00:00Z')
    const after = weekLate.ticks()
    expect(after.since(weekLate).slice(-4)).toEqual([
      'ledgerLeft',
      'clockWarned',
      'handlingLimitExpired',
      'callbackOpened',
    ])
    expect(handleOf(after)).toMatchObject({ situation: 'expired', dueAt: '2026-08-05T16:00:00Z' })
    expect(findClock(after.order, 'ledger_maximum')?.situation).toBe('expired')
  })

  it('parts of helpers wait with it; a part that was late already stays late', () => {
    const part = { unitId: 'east-works', task: '查明管线权属', dueAt: '2026-03-13T01:00:00Z' }
    const late = { unitId: 'water', task: '停水方案', dueAt: '2026-03-10T01:00:00Z' }
    const scene = onLedger(
      inHandling()
        .when(elmHandler, requestAssist, part)
        .when(elmHandler, requestAssist, late)
        .at('2026-03-11T01:00:00Z')
        .ticks(),
    )
    expect(findClock(scene.order, 'assist:east-works')).toMatchObject({
      situation: 'paused',
      remainingSeconds: 2 * 86_400,
    })
    expect(findClock(scene.order, 'assist:water')?.situation).toBe('expired')
    const back = scene.at('2026-07-01T01:00:00Z').when(elmAdmin, resumeFromLedger, { reason: '完成' })
    expect(findClock(back.order, 'assist:east-works')).toMatchObject({
      situation: 'running',
      dueAt: '2026-07-03T01:00:00Z',
    })
  })

  it('a city’s longest stay holds even when the decision came later than the request', () => {
    const rules = townRules({ ledgerMaximum: { amount: 10, unit: 'day', time: 'natural' } })
    const scene = inHandling({}, {}, rules).when(elmAdmin, requestLedger, {
      ...plan,
      steps: [{ step: '立项', byOn: '2026-03-19' }],
      untilOn: '2026-03-19',
    })
    const granted10 = scene.when(centre, reviewLedgerRequest, granted).when(dispatcher, decideLedger, granted)
    expect(monday).toBe('2026-03-09T01:00:00Z')
    expect(findClock(granted10.order, 'ledger_maximum')?.dueAt).toBe('2026-03-19T01:00:00Z')
  })

  it('R182: the long-term list is cleared one by one, and only by the petitioner’s word', () => {
    expect(ledgerStanding(inHandling().order)).toBeNull()
    expect(ledgerStanding(onLedger().order)).toBe('waiting')
    const back = onLedger().later(30, 'day').when(elmAdmin, resumeFromLedger, { reason: '完成' })
    expect(ledgerStanding(back.order)).toBe('in_handling')
    const asking = back
      .when(elmHandler, replyToOrder, {
        toPetitioner: '已改造',
        toHotline: '',
        finding: 'true',
        claimedSolved: 'solved',
        legalBasis: '',
        notContactedBecause: '现场告知',
      })
      .later(5, 'day')
      .ticks()
    const answer = { manner: 'phone', contacted: true, satisfaction: 'satisfied', newOpinion: null } as const
    expect(ledgerStanding(asking.when(agent, recordCallback, { ...answer, solved: 'solved' }).order)).toBe('cleared')
    expect(ledgerStanding(asking.when(agent, recordCallback, { ...answer, solved: 'not_solved' }).order)).toBe(
      'in_handling',
    )
  })
})
