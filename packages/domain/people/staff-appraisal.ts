import type { CivilDate } from '../kernel/instant.ts'
import type { DomainEvent } from '../kernel/event.ts'
import { isRefusal, refuse, type Refusal } from '../kernel/refusal.ts'
import { foldOf, type RecordCommand, type RecordContext, type RecordKind } from '../record/record.ts'
import type { Person } from './person.ts'
import { heardOutcome, type AskedOpinion } from './posting-check.ts'
import { streetWithSay } from './posting.ts'
import { seenFromAbove } from './seen-from-above.ts'

/** Grades of the yearly assessment of civil servants, best first (优秀、称职、基本称职、不称职). */
export const appraisalGrades = ['excellent', 'competent', 'basically_competent', 'incompetent'] as const
export type AppraisalGrade = (typeof appraisalGrades)[number]

/** What the street itself records about who is stationed with it (R116): they take part in party life there, and are voted on. */
export const streetAppraisals = ['democratic_appraisal', 'party_life'] as const
export type StreetAppraisal = (typeof streetAppraisals)[number]

/** One appraisal of somebody of a dispatched office or stationed with a street; never changed, at most followed by another. */
export interface StaffAppraisal {
  readonly sort: 'assessment' | StreetAppraisal
  readonly personId: string
  /** Who appraises: the home department, or the street. */
  readonly unitId: string
  readonly streetId: string
  /** What it is about, as people call it: `2026`, `2026-Q1`. */
  readonly period: string
  readonly onDay: CivilDate
  readonly grade: AppraisalGrade | null
  readonly text: string
  readonly opinionId: string | null
}

type Recorded = DomainEvent<'appraisalRecorded', StaffAppraisal>

export const staffAppraisalKind: RecordKind<StaffAppraisal, Recorded> = {
  kind: 'staff_appraisal',
  fold: foldOf<StaffAppraisal, Recorded, never>({ appraisalRecorded: (appraisal) => appraisal }, {}),
  columnsOf: ({ sort, unitId, streetId, personId, period }, { directory }) => ({
    situation: sort,
    unitId: streetId,
    naturalKey: sort === 'party_life' ? null : `${personId}/${sort}/${unitId}/${period}`,
    title: period,
    nextDueAt: null,
    seenByUnitIds: seenFromAbove([unitId, streetId], directory),
  }),
}

interface Appraised {
  readonly personId: string
  /** The person, loaded by the caller. */
  readonly person: Person
  readonly streetId: string
  readonly period: string
  readonly onDay: CivilDate
  readonly text: string
}

export interface AssessStaff extends Appraised {
  readonly unitId: string
  readonly grade: AppraisalGrade
  readonly opinionId?: string
  readonly asked: AskedOpinion | null
}

/**
 * The home department assesses somebody who works with a street, after the street was heard (R025). Refuses with
 * `appraisal.not_with_street`, `person.street_not_asked`, `person.street_may_answer`.
 */
export const assessStaff: RecordCommand<StaffAppraisal, AssessStaff, Recorded> = {
  name: 'assessStaff',
  kind: staffAppraisalKind,
  does: 'begin',
  permission: 'directory.post',
  unitOf: (_none, { unitId }) => unitId,
  decide(_none, { person, asked, opinionId = null, ...appraisal }, context) {
    const elsewhere = notWithStreet(person, appraisal, context)
    if (elsewhere) return elsewhere
    const street = context.rules.directory.getUnit(appraisal.streetId)
    const heard = heardOutcome(asked?.opinion ?? null, {
      personId: appraisal.personId,
      about: 'assessment',
      street,
      at: context.at,
    })
    return isRefusal(heard)
      ? heard
      : [{ kind: 'appraisalRecorded', payload: { ...appraisal, sort: 'assessment', opinionId } }]
  },
}

export interface AppraiseStationed extends Appraised {
  readonly sort: StreetAppraisal
  readonly grade?: AppraisalGrade
}

/** The street records party life or the vote on who is stationed with it (R116). Refuses with `appraisal.not_with_street`, `appraisal.grade_needed`. */
export const appraiseStationed: RecordCommand<StaffAppraisal, AppraiseStationed, Recorded> = {
  name: 'appraiseStationed',
  kind: staffAppraisalKind,
  does: 'begin',
  permission: 'power.manage_stationed_staff',
  unitOf: (_none, { streetId }) => streetId,
  decide(_none, { person, grade = null, ...appraisal }, context) {
    if (appraisal.sort === 'democratic_appraisal' && grade === null)
      return refuse('appraisal.grade_needed', { field: '/grade' })
    return (
      notWithStreet(person, appraisal, context) ?? [
        { kind: 'appraisalRecorded', payload: { ...appraisal, grade, unitId: appraisal.streetId, opinionId: null } },
      ]
    )
  },
}

function notWithStreet(
  { name, postings }: Person,
  { streetId, onDay }: Pick<Appraised, 'streetId' | 'onDay'>,
  { rules: { directory }, on }: RecordContext,
): Refusal | null {
  if (onDay > on) return refuse('appraisal.ahead', { params: { on: onDay }, field: '/onDay' })
  const served = postings.some(({ unitId, sort, fromOn }) => {
    const unit = directory.findUnit(unitId)
    return unit !== undefined && fromOn <= onDay && streetWithSay(unit, sort, directory)?.id === streetId
  })
  return served
    ? null
    : refuse('appraisal.not_with_street', {
        params: { name, street: directory.findUnit(streetId)?.name ?? streetId },
        field: '/streetId',
      })
}
