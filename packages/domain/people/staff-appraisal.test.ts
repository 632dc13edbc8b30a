import { describe, expect, it } from 'vitest'
import { posted, townRules } from '../testing/scene.ts'
import { RecordStage } from '../testing/record-stage.ts'
import type { Person } from './person.ts'
import {
  appraiseStationed,
  assessStaff,
  staffAppraisalKind,
  type AppraiseStationed,
  type AssessStaff,
  type StaffAppraisal,
} from './staff-appraisal.ts'
import { askStreetOpinion, giveStreetOpinion, type StaffOpinion } from './staff-opinion.ts'

const rules = townRules()
const monday = '2026-03-09T01:00:00Z'
const worksAdmin = posted('east-works', 'unit_admin')
const elmLeader = posted('elm', 'unit_leader')
const stage = () => new RecordStage<StaffAppraisal>(monday, rules)
const person = (unitId: string, sort: 'stationed' | 'regular', fromOn = '2026-01-01'): Person => ({
  situation: 'serving',
  account: 'none',
  login: 'li',
  name: '李明',
  nameEn: null,
  workPhone: null,
  postings: [
    {
      id: '1',
      unitId,
      postId: 'hand',
      roles: ['handler'],
      sort,
      fromUnitId: 'east-works',
      fromOn,
      toOn: null,
      why: '',
      opinionId: null,
    },
  ],
})
const about = {
  personId: 'li',
  person: person('elm', 'stationed'),
  streetId: 'elm',
  period: '2025',
  onDay: '2026-03-09',
  text: '完成任务',
}
const assessment = (more: Partial<AssessStaff> = {}): AssessStaff => ({
  ...about,
  unitId: 'east-works',
  grade: 'competent',
  asked: null,
  ...more,
})
const vote = (more: Partial<AppraiseStationed> = {}): AppraiseStationed => ({
  ...about,
  sort: 'democratic_appraisal',
  grade: 'excellent',
  ...more,
})

function heard(): StaffOpinion {
  const asked = new RecordStage<StaffOpinion>(monday, rules)
  asked.do(worksAdmin, askStreetOpinion, {
    personId: 'li',
    about: 'assessment',
    unitId: 'east-works',
    streetId: 'elm',
    question: '拟评称职',
  })
  asked.do(elmLeader, giveStreetOpinion, { verdict: 'agree', remarks: '' })
  return asked.state!
}

describe('appraisal of who works with a street', () => {
  it('the home department assesses only after the street was heard (R025)', () => {
    expect(stage().refused(worksAdmin, assessStaff, assessment()).code).toBe('person.street_not_asked')
    const done = stage()
    done.do(worksAdmin, assessStaff, assessment({ asked: { opinion: heard() }, opinionId: 'o1' }))
    expect(done.state).toMatchObject({ sort: 'assessment', grade: 'competent', unitId: 'east-works', opinionId: 'o1' })
  })

  it('the street records party life and the vote on its stationed staff, and its leader alone (R116, R079)', () => {
    const voted = stage()
    voted.do(elmLeader, appraiseStationed, vote())
    expect(voted.state).toMatchObject({ sort: 'democratic_appraisal', grade: 'excellent', unitId: 'elm' })
    const life = stage()
    life.do(elmLeader, appraiseStationed, { ...about, sort: 'party_life', text: '参加主题党日' })
    expect(life.state).toMatchObject({ sort: 'party_life', grade: null })
    expect(stage().refused(elmLeader, appraiseStationed, { ...about, sort: 'democratic_appraisal' }).code).toBe(
      'appraisal.grade_needed',
    )
    expect(stage().refused(worksAdmin, appraiseStationed, vote()).code).toBe('access.no_permission')
    expect(stage().refused(posted('ash', 'unit_leader'), appraiseStationed, vote()).code).toBe('access.out_of_reach')
  })

  it('only about days on which the person worked with that street', () => {
    const refused = (more: Partial<AppraiseStationed>) => stage().refused(elmLeader, appraiseStationed, vote(more)).code
    expect(refused({ person: person('elm', 'regular') })).toBe('appraisal.not_with_street')
    expect(refused({ person: person('oak', 'stationed') })).toBe('appraisal.not_with_street')
    expect(refused({ person: person('elm', 'stationed', '2026-03-10') })).toBe('appraisal.not_with_street')
    expect(refused({ onDay: '2026-03-10' })).toBe('appraisal.ahead')
    stage().do(elmLeader, appraiseStationed, vote({ person: person('elm-police', 'regular') }))
  })

  it('is read by the department, the street and those above them, and by no other unit', () => {
    const voted = stage()
    voted.do(elmLeader, appraiseStationed, vote())
    expect(staffAppraisalKind.columnsOf(voted.state!, rules).seenByUnitIds).toEqual(['elm', 'east', 'city'])
  })
})
