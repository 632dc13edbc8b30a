import type { PersonView, PostingView, RosterView, StaffAppraisalView, StaffOpinionView } from '@shaoying/contract'
import {
  isInForce,
  postingSorts,
  type Person,
  type PersonPosting,
  type Roster,
  type Shift,
  type StaffAppraisal,
  type StaffOpinion,
} from '@shaoying/domain'
import { unitNamed, unitNamedOrNull } from '../../queries/names.ts'
import type { ReadRecord, ViewContext } from '../record-collection.ts'

export function personView({ recordId, version, state }: ReadRecord<Person>, context: ViewContext): PersonView {
  return {
    ...state,
    personId: recordId,
    version,
    postings: state.postings.map((posting) => postingView(posting, context)),
  }
}

function postingView(
  { unitId, fromUnitId, ...posting }: PersonPosting,
  { rules, on, language }: ViewContext,
): PostingView {
  const post = rules.pack.posts.find(({ id }) => id === posting.postId)
  const { name, nameEn } = postingSorts[posting.sort]
  return {
    ...posting,
    roles: [...posting.roles],
    unit: unitNamed(unitId, rules),
    fromUnit: unitNamedOrNull(fromUnitId, rules),
    inForce: isInForce(posting, on),
    post: (language === 'zh' ? post?.name : post?.nameEn) ?? posting.postId,
    sortText: language === 'zh' ? name : nameEn,
  }
}

export async function rosterView(
  { recordId, version, state }: ReadRecord<Roster>,
  context: ViewContext,
): Promise<RosterView> {
  const people = await context.people([...state.shifts, ...state.escalation].map(({ personId }) => personId))
  const { situation, name } = state
  return {
    rosterId: recordId,
    version,
    situation,
    name,
    unit: unitNamed(state.unitId, context.rules),
    shifts: state.shifts.map((shift) => shiftView(shift, people, context)),
    escalation: state.escalation.map((step) => ({ ...step, ...calledAs(step.personId, people) })),
  }
}

export function shiftView(
  { fromUnitId, ...shift }: Shift,
  people: ReadonlyMap<string, Person>,
  { rules }: ViewContext,
): RosterView['shifts'][number] {
  return { ...shift, ...calledAs(shift.personId, people), fromUnit: unitNamedOrNull(fromUnitId, rules) }
}

export function calledAs(
  personId: string,
  people: ReadonlyMap<string, Person>,
): { readonly person: string; readonly workPhone: string | null } {
  const person = people.get(personId)
  return { person: person?.name ?? personId, workPhone: person?.workPhone ?? null }
}

export function staffOpinionView(
  { recordId, version, state: { unitId, streetId, ...opinion } }: ReadRecord<StaffOpinion>,
  { rules }: ViewContext,
): StaffOpinionView {
  return {
    ...opinion,
    opinionId: recordId,
    version,
    unit: unitNamed(unitId, rules),
    street: unitNamed(streetId, rules),
  }
}

export function staffAppraisalView(
  { recordId, version, state: { unitId, streetId, ...appraisal } }: ReadRecord<StaffAppraisal>,
  { rules }: ViewContext,
): StaffAppraisalView {
  return {
    ...appraisal,
    appraisalId: recordId,
    version,
    unit: unitNamed(unitId, rules),
    street: unitNamed(streetId, rules),
  }
}
