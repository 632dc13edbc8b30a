import { describe, expect, it } from 'vitest'
import { clockDoer } from '../order/doer.ts'
import type { EnforcementCentre } from '../people/enforcement-centre.ts'
import { RecordStage } from '../testing/record-stage.ts'
import { posted, townRules } from '../testing/scene.ts'
import {
  appealEvaluation,
  evaluateDepartment,
  evaluationPoints,
  ruleOnEvaluation,
  type DepartmentEvaluation,
} from './department-evaluation.ts'
import { endEnforcement, orderEnforcement, reportEnforcement, type EnforcementTask } from './enforcement-task.ts'
import {
  acceptFacility,
  judgeFacilityStage,
  openFacilityProject,
  openNextStage,
  type FacilityProject,
} from './facility-project.ts'
import {
  askOnMajorMatter,
  giveMajorMatterOpinion,
  noteMatterReplyOverdue,
  raiseMajorMatter,
  replyOnMajorMatter,
  type MajorMatter,
} from './major-matter.ts'
import {
  cancelFundUse,
  closeStreetFund,
  fundBalance,
  openStreetFund,
  raiseStreetFund,
  useStreetFund,
  type StreetFund,
} from './street-fund.ts'

const town = townRules()
const rules = {
  ...town,
  pack: {
    ...town.pack,
    whistleScoreItems: [
      { id: 'arrival', name: '到场', nameEn: 'Arrival', points: 30, source: 'assumed' },
      { id: 'result', name: '成效', nameEn: 'Result', points: 70, source: 'assumed' },
    ],
  },
}
const monday = '2026-03-09T01:00:00Z'
const stageOf = <State>() => new RecordStage<State>(monday, rules)
const elmLeader = posted('elm', 'unit_leader')
const worksAdmin = posted('east-works', 'unit_admin')
const eastLeader = posted('east', 'unit_leader')
const subject = { streetId: 'elm', unitId: 'east-works', title: '断头路', matter: '拟先通后建' }

describe('a street’s opinion on a major matter', () => {
  it('is asked for, given and answered; who does not follow it says why (R023, R079, R158)', () => {
    const stage = stageOf<MajorMatter>()
    expect(stage.refused(worksAdmin, askOnMajorMatter, { ...subject, streetId: 'east' }).code).toBe(
      'power.not_a_street',
    )
    stage.do(worksAdmin, askOnMajorMatter, subject)
    expect(stage.refused(worksAdmin, replyOnMajorMatter, { verdict: 'adopted', text: '' }).code).toBe(
      'power.nothing_to_reply',
    )
    expect(stage.refused(posted('elm', 'unit_admin'), giveMajorMatterOpinion, { opinion: '先修便道' }).code).toBe(
      'access.no_permission',
    )
    expect(stage.refused(posted('ash', 'unit_leader'), giveMajorMatterOpinion, { opinion: '先修便道' }).code).toBe(
      'access.out_of_reach',
    )
    stage.do(elmLeader, giveMajorMatterOpinion, { opinion: '先修便道' })
    expect(stage.refused(elmLeader, giveMajorMatterOpinion, { opinion: '又' }).code).toBe('power.has_spoken')
    expect(stage.refused(worksAdmin, replyOnMajorMatter, { verdict: 'not_adopted', text: ' ' }).code).toBe(
      'power.reason_needed',
    )
    stage.do(worksAdmin, replyOnMajorMatter, { verdict: 'partly_adopted', text: '便道先行，主路次年' })
    expect(stage.state).toMatchObject({ situation: 'replied', raisedBy: 'unit', reply: { verdict: 'partly_adopted' } })
  })

  it('may come unasked; a reply that does not come in time is noted once by the clock and stays owed (R023)', () => {
    const stage = stageOf<MajorMatter>()
    expect(
      stage.refused(elmLeader, raiseMajorMatter, { ...subject, unitId: 'elm-works', opinion: '保留菜市场' }).code,
    ).toBe('power.own_matter')
    stage.do(elmLeader, raiseMajorMatter, { ...subject, opinion: '保留菜市场' })
    const { replyDueAt } = stage.state!
    expect(stage.do(clockDoer, noteMatterReplyOverdue, {})).toEqual([])
    expect(stage.at(replyDueAt!).do(clockDoer, noteMatterReplyOverdue, {})).toHaveLength(1)
    expect(stage.do(clockDoer, noteMatterReplyOverdue, {})).toEqual([])
    expect(stage.state).toMatchObject({ situation: 'opined', replyOverdueSince: replyDueAt })
    stage.do(worksAdmin, replyOnMajorMatter, { verdict: 'adopted', text: '' })
    expect(stage.state!.situation).toBe('replied')
  })
})

it('planning, building and acceptance each hear the street; silence ends with its time, a no is overruled only with a reason (R158)', () => {
  const stage = stageOf<FacilityProject>()
  stage.do(worksAdmin, openFacilityProject, {
    unitId: 'east-works',
    streetId: 'elm',
    name: '公厕改建',
    place: '榆树街',
    plan: '拆旧建新',
  })
  expect(stage.refused(worksAdmin, openNextStage, { plan: '开工' })).toMatchObject({
    code: 'power.street_not_heard',
    allowed: ['judgeFacilityStage'],
  })
  expect(stage.refused(worksAdmin, acceptFacility, {}).code).toBe('power.stage_ahead')
  expect(stage.refused(elmLeader, judgeFacilityStage, { verdict: 'disagree', remarks: '' }).code).toBe(
    'opinion.remarks_needed',
  )
  stage.do(elmLeader, judgeFacilityStage, { verdict: 'disagree', remarks: '离幼儿园太近' })
  expect(stage.refused(elmLeader, judgeFacilityStage, { verdict: 'agree', remarks: '' }).code).toBe('power.has_spoken')
  expect(stage.refused(worksAdmin, openNextStage, { plan: '开工' }).code).toBe('power.street_disagrees')
  stage.do(worksAdmin, openNextStage, { plan: '开工', overruledBecause: '已向北移二十米' })
  stage.at(stage.state!.stages[1]!.dueAt).do(worksAdmin, openNextStage, { plan: '请验收' })
  expect(stage.refused(worksAdmin, openNextStage, { plan: '再' }).code).toBe('power.street_not_heard')
  stage.do(elmLeader, judgeFacilityStage, { verdict: 'agree', remarks: '' })
  expect(stage.refused(worksAdmin, openNextStage, { plan: '再' }).code).toBe('power.last_stage')
  stage.do(worksAdmin, acceptFacility, {})
  expect(stage.state).toMatchObject({
    situation: 'accepted',
    stages: [{ verdict: 'disagree', overruledBecause: '已向北移二十米' }, { verdict: null }, { verdict: 'agree' }],
  })
  expect(stage.refused(elmLeader, judgeFacilityStage, { verdict: 'agree', remarks: '' }).code).toBe(
    'power.project_over',
  )
})

it('a street’s own fund is granted from above, used by the street alone and never beyond what is there; every use stays on record (R080, R158)', () => {
  const stage = stageOf<StreetFund>()
  const fund = { unitId: 'elm', year: 2026, name: '自主经费', yuan: 1000, document: '区财政1号' }
  expect(stage.refused(elmLeader, openStreetFund, fund).code).toBe('access.out_of_reach')
  stage.do(eastLeader, openStreetFund, fund)
  const use = { yuan: 600, purpose: '路灯', onDay: '2026-03-08', orderIds: [] }
  expect(stage.refused(posted('elm', 'unit_admin'), useStreetFund, use).code).toBe('access.no_permission')
  stage.do(elmLeader, useStreetFund, use)
  expect(stage.refused(elmLeader, useStreetFund, use)).toMatchObject({
    code: 'power.fund_short',
    params: { left: 400, yuan: 600 },
  })
  expect(stage.refused(elmLeader, useStreetFund, { ...use, yuan: 1, onDay: '2025-12-31' }).code).toBe('power.fund_day')
  expect(stage.refused(elmLeader, useStreetFund, { ...use, yuan: 1, onDay: '2026-03-10' }).code).toBe('power.fund_day')
  expect(stage.refused(elmLeader, raiseStreetFund, { yuan: 1, document: 'x' }).code).toBe('access.out_of_reach')
  stage.do(eastLeader, raiseStreetFund, { yuan: 500, document: '区财政9号' })
  stage.do(elmLeader, cancelFundUse, { useId: '1', why: '产权单位承担' })
  expect(stage.refused(elmLeader, cancelFundUse, { useId: '1', why: '再' }).code).toBe('power.use_unknown')
  stage.do(elmLeader, useStreetFund, { ...use, yuan: 1500 })
  expect(fundBalance(stage.state!)).toEqual({ granted: 1500, used: 1500, left: 0 })
  expect(stage.state!.uses).toHaveLength(2)
  stage.do(elmLeader, closeStreetFund, { summary: '用于路灯' })
  expect(stage.refused(elmLeader, useStreetFund, { ...use, yuan: 1 }).code).toBe('power.fund_closed')
})

it('a street evaluates a department for a period by the pack’s items; one appeal in time, ruled on from above, never for the worse (R183)', () => {
  const stage = stageOf<DepartmentEvaluation>()
  const [item] = rules.pack.whistleScoreItems
  const off = (points: number) => [{ itemId: item!.id, points, reason: '迟到', evidence: '哨单' }]
  const given = { streetId: 'elm', unitId: 'east-works', period: '2026-Q1', deductions: off(5), text: '报到及时率下降' }
  expect(stage.refused(worksAdmin, evaluateDepartment, given).code).toBe('access.no_permission')
  expect(stage.refused(elmLeader, evaluateDepartment, { ...given, unitId: 'oak' }).code).toBe('power.not_a_department')
  expect(stage.refused(elmLeader, evaluateDepartment, { ...given, unitId: 'elm-works' }).code).toBe(
    'power.not_a_department',
  )
  expect(stage.refused(elmLeader, evaluateDepartment, { ...given, deductions: off(1000) }).code).toBe(
    'whistle.deduction_too_high',
  )
  stage.do(elmLeader, evaluateDepartment, given)
  const full = rules.pack.whistleScoreItems.reduce((sum, { points }) => sum + points, 0)
  expect(evaluationPoints(stage.state!)).toBe(full - 5)
  const rule = { deductions: off(6), reason: '成立' }
  expect(stage.refused(posted('east-centre', 'district_centre'), ruleOnEvaluation, rule).code).toBe('power.no_appeal')
  stage.do(worksAdmin, appealEvaluation, { reason: '封路', evidence: '通告' })
  expect(stage.refused(worksAdmin, appealEvaluation, { reason: '再', evidence: '再' }).code).toBe('power.appealed')
  expect(stage.refused(posted('east-centre', 'district_centre'), ruleOnEvaluation, rule).code).toBe(
    'whistle.ruling_worse',
  )
  stage.do(posted('east-centre', 'district_centre'), ruleOnEvaluation, { deductions: [], reason: '成立' })
  expect(evaluationPoints(stage.state!)).toBe(full)
  expect(stage.state).toMatchObject({ situation: 'settled', ruling: { before: off(5) } })
})

it('an appeal after its time is refused (R183)', () => {
  const stage = stageOf<DepartmentEvaluation>()
  stage.do(elmLeader, evaluateDepartment, {
    streetId: 'elm',
    unitId: 'east-works',
    period: '2026',
    deductions: [],
    text: '好',
  })
  stage.at(stage.state!.appealUntil)
  expect(stage.refused(worksAdmin, appealEvaluation, { reason: '封路', evidence: '通告' }).code).toBe(
    'power.appeal_late',
  )
})

it('the street commands the people of its centre; the task ends when all have reported, and strangers to the centre are whistled for (R158)', () => {
  const centre: EnforcementCentre = {
    situation: 'joint',
    unitId: 'elm',
    name: '榆树综合执法中心',
    address: '',
    residents: [{ line: 'works', least: 1, most: 2 }],
    onCallLines: ['police'],
    openedOn: '2026-01-01',
    comprehensiveOn: null,
    legalBasis: '',
  }
  const task = {
    centre,
    centreId: 'c',
    name: '夜市',
    place: '南口',
    startsAt: monday,
    legalBasis: '条例 11',
    unitIds: ['east-works', 'elm-police'],
  }
  const stage = stageOf<EnforcementTask>()
  expect(stage.refused(worksAdmin, orderEnforcement, task).code).toBe('access.no_permission')
  expect(stage.refused(elmLeader, orderEnforcement, { ...task, unitIds: ['oak'] }).code).toBe('power.not_of_centre')
  stage.do(elmLeader, orderEnforcement, task)
  stage.do(posted('east-works', 'report_in_officer'), reportEnforcement, {
    unitId: 'east-works',
    text: '劝离六处',
    cases: 2,
  })
  expect(
    stage.refused(posted('east-market', 'report_in_officer'), reportEnforcement, {
      unitId: 'east-market',
      text: '',
      cases: 0,
    }).code,
  ).toBe('power.not_called')
  expect(stage.refused(elmLeader, endEnforcement, { summary: '好' }).code).toBe('power.reports_missing')
  stage.do(posted('elm-police', 'report_in_officer'), reportEnforcement, {
    unitId: 'elm-police',
    text: '维持秩序',
    cases: 0,
  })
  stage.do(elmLeader, endEnforcement, { summary: '恢复' })
  expect(stage.state).toMatchObject({ situation: 'ended', reports: [{ cases: 2 }, { cases: 0 }] })
})
