import { dueAtOf } from '../deadline/compute-deadline.ts'
import type { Decision } from '../kernel/decider.ts'
import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { refuse } from '../kernel/refusal.ts'
import { foldOf, type RecordCommand, type RecordKind } from '../record/record.ts'
import { seenFromAbove } from './seen-from-above.ts'

export const opinionSubjects = ['posting', 'assessment', 'reward_or_discipline'] as const
export type OpinionSubject = (typeof opinionSubjects)[number]
export const opinionVerdicts = ['agree', 'agree_with_remarks', 'disagree'] as const
export type OpinionVerdict = (typeof opinionVerdicts)[number]

/**
 * A department asks a street before it posts, assesses, rewards or disciplines somebody of a dispatched office or
 * stationed with the street (派出机构人员任免考核征求街道意见; R025, R116; SO 11).
 */
export interface StaffOpinion {
  readonly situation: 'asked' | 'given'
  readonly personId: string
  readonly about: OpinionSubject
  /** Who asks. */
  readonly unitId: string
  readonly streetId: string
  readonly question: string
  readonly dueAt: Instant
  readonly verdict: OpinionVerdict | null
  readonly remarks: string
}

type Asked = DomainEvent<
  'opinionAsked',
  Pick<StaffOpinion, 'personId' | 'about' | 'unitId' | 'streetId' | 'question' | 'dueAt'>
>
type Given = DomainEvent<'opinionGiven', { readonly verdict: OpinionVerdict; readonly remarks: string }>
export type StaffOpinionEvent = Asked | Given

export const staffOpinionKind: RecordKind<StaffOpinion, StaffOpinionEvent> = {
  kind: 'staff_opinion',
  fold: foldOf<StaffOpinion, Asked, Given>(
    { opinionAsked: (asked) => ({ ...asked, situation: 'asked', verdict: null, remarks: '' }) },
    { opinionGiven: (_opinion, given) => ({ ...given, situation: 'given' }) },
  ),
  columnsOf: ({ situation, streetId, unitId, question }, { directory }) => ({
    situation,
    unitId: streetId,
    naturalKey: null,
    title: question,
    nextDueAt: null,
    seenByUnitIds: seenFromAbove([streetId, unitId], directory),
  }),
}

export interface AskStreetOpinion {
  readonly personId: string
  readonly about: OpinionSubject
  readonly unitId: string
  readonly streetId: string
  readonly question: string
}

/** Asks the street. Its time is the city's limit for decisions. Refuses with `opinion.not_a_street`. */
export const askStreetOpinion: RecordCommand<StaffOpinion, AskStreetOpinion, StaffOpinionEvent> = {
  name: 'askStreetOpinion',
  kind: staffOpinionKind,
  does: 'begin',
  permission: 'directory.post',
  unitOf: (_none, { unitId }) => unitId,
  decide(
    _none,
    { personId, about, unitId, streetId, question },
    { at, rules: { directory, pack, calendar } },
  ): Decision<StaffOpinionEvent> {
    if (directory.streetOf(streetId)?.id !== streetId)
      return refuse('opinion.not_a_street', { params: { unit: streetId }, field: '/streetId' })
    return [
      {
        kind: 'opinionAsked',
        payload: { personId, about, unitId, streetId, question, dueAt: dueAtOf(at, pack.rules.decision, calendar) },
      },
    ]
  },
}

/** The street's leader answers: the power to advise on appointments. Refuses with `opinion.given_already`. */
export const giveStreetOpinion: RecordCommand<
  StaffOpinion,
  { readonly verdict: OpinionVerdict; readonly remarks: string },
  StaffOpinionEvent
> = {
  name: 'giveStreetOpinion',
  kind: staffOpinionKind,
  does: 'change',
  permission: 'power.advise_appointments',
  unitOf: (opinion) => opinion!.streetId,
  decide(opinion, { verdict, remarks }) {
    if (opinion!.situation === 'given')
      return refuse('opinion.given_already', { params: { verdict: opinion!.verdict! } })
    if (verdict !== 'agree' && remarks.trim() === '')
      return refuse('opinion.remarks_needed', { params: { verdict }, field: '/remarks' })
    return [{ kind: 'opinionGiven', payload: { verdict, remarks } }]
  },
}

/** What came of asking: the verdict, `silent` when the street let its time pass, null while it may still answer. */
export function outcomeOf(opinion: StaffOpinion, at: Instant): OpinionVerdict | 'silent' | null {
  return opinion.verdict ?? (at >= opinion.dueAt ? 'silent' : null)
}
