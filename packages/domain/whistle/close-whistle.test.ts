import { describe, expect, it } from 'vitest'
import { posted } from '../testing/scene.ts'
import {
  appealScore,
  appraiseWhistle,
  investigateFailure,
  reportToDistrict,
  ruleOnScore,
  scoreUnit,
} from './commands/assess-whistle.ts'
import { blowAtOnce } from './commands/blow-whistle.ts'
import { callOff, closeWhistle, writeTypicalCase, type CloseWhistle } from './commands/close-whistle.ts'
import { askToLeave, denyLeave, releaseUnit, reportDone, sendBack } from './commands/leave.ts'
import { takeDownWhistle } from './commands/other-calls.ts'
import { checkIn, recordAbsence } from './commands/report-in.ts'
import {
  addEvidence,
  answerProcedure,
  beginWork,
  carryProcedure,
  recordFigures,
  recordFunds,
  recordMinutes,
  reportTask,
  setTask,
} from './commands/work-on-site.ts'
import { figureTotals } from './facets/work.ts'
import { totalOf } from './score.ts'
import { digging, minutesLater, presence, whistleStage } from './testing/whistle-town.ts'

const leader = posted('elm', 'unit_leader', 'whistle_initiator')
const works = posted('east-works', 'report_in_officer')
const worksDesk = posted('east-works', 'unit_admin')
const police = posted('elm-police', 'report_in_officer')
const district = posted('east-centre', 'district_centre')

const closing: CloseWhistle = {
  standardMetAt: minutesLater(300),
  verification: '现场测温',
  summary: '已停挖',
  plans: [],
  orders: [],
}

/** Both units on the spot after twenty minutes. */
function onSite(call = digging) {
  const stage = whistleStage()
  stage.do(leader, blowAtOnce, call)
  stage.at(minutesLater(20))
  for (const [doer, unitId] of [
    [works, 'east-works'],
    [police, 'elm-police'],
  ] as const)
    stage.do(doer, checkIn, presence(unitId, `c-${unitId}`, minutesLater(20)))
  return stage
}

function closed() {
  const stage = onSite()
  for (const [doer, unitId] of [
    [works, 'east-works'],
    [police, 'elm-police'],
  ] as const)
    stage.do(doer, reportDone, { unitId, result: '已处置' })
  stage.at(minutesLater(310)).do(leader, closeWhistle, closing)
  return stage
}

describe('R094: matter unfinished, people stay', () => {
  it('nobody closes while a unit is neither done nor released, and the refusal names who', () => {
    const stage = onSite()
    stage.do(works, reportDone, { unitId: 'east-works', result: '已处置' })
    expect(stage.at(minutesLater(310)).refused(leader, closeWhistle, closing)).toMatchObject({
      code: 'whistle.legs_open',
      params: { units: 'elm-police' },
    })
  })

  it('a unit that asks to leave stays until the street lets it go', () => {
    const stage = onSite()
    stage.do(police, askToLeave, { unitId: 'elm-police', reason: '另有警情' })
    expect(stage.state!.legs[1]).toMatchObject({ standing: { name: 'arrived' }, leaveAsked: { reason: '另有警情' } })
    expect(stage.refused(police, releaseUnit, { unitId: 'elm-police', reason: '走了' }).code).toBe(
      'access.no_permission',
    )
    stage.do(leader, denyLeave, { unitId: 'elm-police', reason: '人未离场' })
    expect(stage.state!.legs[1]!.leaveAsked).toBeNull()
    stage.do(police, askToLeave, { unitId: 'elm-police', reason: '另有警情' })
    stage.do(leader, releaseUnit, { unitId: 'elm-police', reason: '可以' })
    expect(stage.state!.legs[1]!.standing).toMatchObject({ name: 'released', because: 'asked_to_leave' })
  })

  it('what the unit calls done the street may send back; a task of its own still open is not done', () => {
    const stage = onSite()
    stage.do(works, beginWork, { unitId: 'east-works' })
    stage.do(leader, setTask, { unitId: 'east-works', what: '回填' })
    expect(stage.refused(works, reportDone, { unitId: 'east-works', result: '好了' }).code).toBe(
      'whistle.own_task_open',
    )
    stage.do(works, reportTask, { unitId: 'east-works', taskId: '1', text: '已回填', done: true })
    expect(stage.refused(works, reportTask, { unitId: 'east-works', taskId: '1', text: '又', done: true }).code).toBe(
      'whistle.task_not_open',
    )
    stage.do(works, reportDone, { unitId: 'east-works', result: '好了' })
    stage.do(leader, sendBack, { unitId: 'east-works', reason: '坑未平' })
    expect(stage.state!.legs[0]).toMatchObject({ standing: { name: 'working' }, timesSentBack: 1 })
  })

  it('R011: the time from the scene to the standard met is recorded, with how it was verified', () => {
    expect(closed().state!.outcome).toMatchObject({
      secondsOnScene: 280 * 60,
      verification: '现场测温',
      solvedInTime: true,
    })
  })

  it('every linked order is resolved or carries its plan', () => {
    const stage = onSite({
      ...digging,
      orderIds: ['o1', 'o2'],
      orders: ['o1', 'o2'].map((orderId) => ({ orderId, unitIds: ['elm'], open: true })),
    })
    for (const [doer, unitId] of [
      [works, 'east-works'],
      [police, 'elm-police'],
    ] as const)
      stage.do(doer, reportDone, { unitId, result: '已处置' })
    stage.at(minutesLater(310))
    const orders = [
      { orderId: 'o1', resolved: true },
      { orderId: 'o2', resolved: false },
    ]
    expect(stage.refused(leader, closeWhistle, { ...closing, orders })).toMatchObject({
      code: 'whistle.order_without_plan',
      params: { orderId: 'o2' },
    })
    expect(
      stage.refused(leader, closeWhistle, {
        ...closing,
        orders,
        plans: [{ orderId: 'o2', plan: '补种', byOn: '2026-03-01' }],
      }).code,
    ).toBe('whistle.plan_past')
    stage.do(leader, closeWhistle, { ...closing, orders, plans: [{ orderId: 'o2', plan: '补种', byOn: '2026-04-01' }] })
    expect(stage.state!.outcome!.plans).toHaveLength(1)
  })

  it('a false alarm is called off before anybody came, not after; what a call-taker wrote down is confirmed before it closes', () => {
    expect(onSite().refused(leader, callOff, { reason: '误报' }).code).toBe('whistle.somebody_came')
    const stage = whistleStage()
    stage.do(leader, blowAtOnce, digging)
    stage.do(leader, callOff, { reason: '误报' })
    expect(stage.state).toMatchObject({
      situation: { name: 'called_off' },
      legs: [{ standing: { because: 'called_off' } }, { standing: { because: 'called_off' } }],
    })
    const told = whistleStage()
    told.do(posted('hotline', 'call_taker'), takeDownWhistle, { ...digging, by: 'sms', callerName: '郭书记' })
    for (const { unitId } of digging.units) told.do(leader, releaseUnit, { unitId, reason: '不需要' })
    expect(told.at(minutesLater(310)).refused(leader, closeWhistle, closing).code).toBe('whistle.not_confirmed')
  })
})

describe('on site', () => {
  it('R096 R102 R103 R044 R185 R080 R164: figures add up; pictures, steps carried upward, funds and minutes stay with the whistle', () => {
    const stage = onSite()
    stage.do(works, recordFigures, {
      unitId: 'east-works',
      figures: [
        { kind: 'vehicles_seized', amount: 2 },
        { kind: 'criminal_cases', amount: 1 },
      ],
    })
    stage.do(police, recordFigures, { unitId: 'elm-police', figures: [{ kind: 'vehicles_seized', amount: 3 }] })
    expect(figureTotals(stage.state!.figures)).toEqual({ vehicles_seized: 5, criminal_cases: 1 })
    expect(
      stage.refused(works, recordFigures, { unitId: 'east-works', figures: [{ kind: 'premises', amount: 0.5 }] }).code,
    ).toBe('whistle.figure_not_whole')
    stage.do(works, addEvidence, { unitId: 'east-works', attachmentId: 'p1', sort: 'before', object: '1号坑' })
    stage.do(works, carryProcedure, { unitId: 'east-works', to: '市规自委', what: '采伐审批' })
    expect(stage.refused(works, reportDone, { unitId: 'east-works', result: '好了' }).code).toBe(
      'whistle.own_procedure_open',
    )
    stage.do(works, answerProcedure, { unitId: 'east-works', procedureId: '1', verdict: 'approved', text: '同意' })
    stage.do(leader, recordFunds, { fund: '街道自主资金', yuan: 30_000, purpose: '回填' })
    stage.do(leader, recordMinutes, {
      heldAt: minutesLater(15),
      present: ['东区工程局'],
      settled: '三日回填',
      responsible: [{ unitId: 'east-works', what: '回填', byOn: '2026-03-05' }],
    })
    expect(
      stage.refused(leader, recordMinutes, {
        heldAt: minutesLater(15),
        present: [],
        settled: '好',
        responsible: [{ unitId: 'water', what: '来', byOn: '2026-03-05' }],
      }).code,
    ).toBe('whistle.not_summoned')
    expect(stage.state).toMatchObject({
      procedures: [{ to: '市规自委', outcome: { verdict: 'approved' } }],
      funds: [{ unitId: 'elm', yuan: 30_000 }],
      minutes: [{ settled: '三日回填' }],
      evidence: [{ object: '1号坑' }],
    })
  })
})

describe('R091 R027: one whistle, one assessment', () => {
  const late = { itemId: 'arrival', points: 10, reason: '迟到', evidence: '签到记录' }

  it('R188: each deduction has reason and evidence and no item goes below zero', () => {
    const stage = closed()
    const score = (deduction: Partial<typeof late>) =>
      stage.refused(leader, scoreUnit, { unitId: 'east-works', deductions: [{ ...late, ...deduction }] }).code
    expect([
      score({ reason: ' ' }),
      score({ evidence: '' }),
      score({ points: 31 }),
      score({ points: 1.5 }),
      score({ itemId: 'smile' }),
    ]).toEqual([
      'whistle.deduction_unproven',
      'whistle.deduction_unproven',
      'whistle.deduction_too_high',
      'whistle.deduction_not_whole',
      'whistle.score_item_unknown',
    ])
  })

  it('the last score makes it assessed; a unit scores nobody and is scored once', () => {
    const stage = closed()
    stage.do(leader, scoreUnit, { unitId: 'east-works', deductions: [late] })
    expect(stage.state!.situation.name).toBe('closed')
    expect(stage.refused(leader, scoreUnit, { unitId: 'east-works', deductions: [] }).code).toBe(
      'whistle.scored_already',
    )
    expect(stage.refused(works, scoreUnit, { unitId: 'elm-police', deductions: [] }).code).toBe('access.no_permission')
    stage.do(leader, scoreUnit, { unitId: 'elm-police', deductions: [] })
    expect(stage.state!.situation.name).toBe('assessed')
    expect(stage.state!.legs.map(({ score }) => totalOf(score!))).toEqual([90, 100])
  })

  it('a unit appeals once and in time; the district rules, never for the worse', () => {
    const stage = closed()
    stage.do(leader, scoreUnit, { unitId: 'east-works', deductions: [late] })
    stage.do(worksDesk, appealScore, { unitId: 'east-works', reason: '准时到', evidence: '行车记录' })
    expect(stage.refused(worksDesk, appealScore, { unitId: 'east-works', reason: '又', evidence: '又' }).code).toBe(
      'whistle.appealed_already',
    )
    expect(
      stage.refused(district, ruleOnScore, {
        unitId: 'east-works',
        deductions: [{ ...late, points: 20 }],
        reason: '更重',
      }).code,
    ).toBe('whistle.ruling_worse')
    stage.do(district, ruleOnScore, { unitId: 'east-works', deductions: [], reason: '证据成立' })
    expect(stage.state!.legs[0]!.score).toMatchObject({ deductions: [], ruling: { before: [late] } })
    expect(totalOf(stage.state!.legs[0]!.score!)).toBe(100)
    stage.do(leader, scoreUnit, { unitId: 'elm-police', deductions: [] })
    expect(
      stage
        .at(minutesLater(60 * 24 * 30))
        .refused(posted('elm-police', 'unit_admin'), appealScore, {
          unitId: 'elm-police',
          reason: '晚',
          evidence: '晚',
        }).code,
    ).toBe('whistle.appeal_too_late')
  })

  it('Reg 33, SO 44: units appraise the street once, residents and deputies through the district', () => {
    const stage = closed()
    const words = { points: 80, words: '指挥清楚' }
    stage.do(works, appraiseWhistle, { voice: 'unit', fromUnitId: 'east-works', aboutUnitId: 'elm', ...words })
    expect(
      stage.refused(works, appraiseWhistle, { voice: 'unit', fromUnitId: 'east-works', aboutUnitId: 'elm', ...words })
        .code,
    ).toBe('whistle.appraised_already')
    expect(
      stage.refused(works, appraiseWhistle, {
        voice: 'unit',
        fromUnitId: 'east-works',
        aboutUnitId: 'elm-police',
        ...words,
      }).code,
    ).toBe('whistle.unit_appraises_caller')
    stage.do(district, appraiseWhistle, {
      voice: 'resident',
      fromUnitId: 'east-centre',
      aboutUnitId: 'elm-police',
      ...words,
    })
    expect(
      stage.refused(works, appraiseWhistle, {
        voice: 'resident',
        fromUnitId: 'east-works',
        aboutUnitId: 'elm',
        ...words,
      }).code,
    ).toBe('whistle.district_asks')
    expect(stage.state!.appraisals).toHaveLength(2)
  })

  it('SO 44: who never came is reported to the district before being let go; the district finds and it counts', () => {
    const stage = whistleStage()
    stage.do(leader, blowAtOnce, digging)
    expect(stage.refused(leader, reportToDistrict, { unitId: 'east-works', account: '未到' }).code).toBe(
      'whistle.did_not_fail',
    )
    stage.at(minutesLater(31)).do(leader, recordAbsence, { unitId: 'east-works' })
    expect(stage.refused(leader, releaseUnit, { unitId: 'east-works', reason: '不等了' })).toMatchObject({
      code: 'whistle.report_first',
      allowed: ['reportToDistrict'],
    })
    expect(
      stage.refused(district, investigateFailure, { unitId: 'east-works', verdict: 'upheld', account: '查实' }).code,
    ).toBe('whistle.not_reported')
    stage.do(leader, reportToDistrict, { unitId: 'east-works', account: '签收未到，无理由' })
    stage.do(leader, releaseUnit, { unitId: 'east-works', reason: '由区处理' })
    stage.do(district, investigateFailure, { unitId: 'east-works', verdict: 'upheld', account: '查实' })
    expect(stage.state!.legs[0]).toMatchObject({
      standing: { name: 'released', because: 'failed' },
      finding: { verdict: 'upheld' },
    })
  })

  it('R050: a closed whistle is written up once, with its lesson', () => {
    const stage = closed()
    stage.do(leader, writeTypicalCase, { lesson: '先控人后查处', keywords: ['盗采'] })
    expect(stage.refused(leader, writeTypicalCase, { lesson: '再写', keywords: [] }).code).toBe(
      'whistle.written_up_already',
    )
  })
})
