import type { StaffTemplate } from '@shaoying/contract'
import { totalOf, type CityRules, type Leg, type Role, type Whistle, type WhistleEvent } from '@shaoying/domain'
import { toUnit, type MessageDraft, type MessageParams } from './message-draft.ts'

/** What a rule knows besides the fact. */
export interface WhistleMessageContext {
  readonly whistleId: string
  readonly whistle: Whistle
  readonly rules: CityRules
}

type Payload<Kind extends WhistleEvent['kind']> = Extract<WhistleEvent, { kind: Kind }>['payload']
type Rules = {
  readonly [Kind in WhistleEvent['kind']]?: (
    payload: Payload<Kind>,
    context: WhistleMessageContext,
  ) => readonly MessageDraft[]
}

const officers: readonly Role[] = ['report_in_officer', 'unit_leader', 'unit_admin']
const heads: readonly Role[] = ['unit_leader', 'unit_admin']
const commanders: readonly Role[] = ['whistle_initiator', 'unit_leader', 'unit_admin']

/** What units are told of a whistle on their screens. Who is rung up besides, `ringing.ts` says. */
export const whistleRules: Rules = {
  whistleRequested: ({ callerUnitId, unitId }, context) =>
    tell(callerUnitId, 'whistle_requested', { unitId }, context, commanders),
  whistleRequestDeclined: ({ reason }, context) =>
    tell(context.whistle.request?.unitId, 'whistle_declined', { reason }, context, null),
  whistleDrafted: ({ callerUnitId, matter }, context) =>
    matter.source === 'text_message' && context.whistle.call === null
      ? tell(callerUnitId, 'whistle_drafted_by_text', {}, context, commanders)
      : [],
  whistleBlown: ({ standard, takenDown }, context) => [
    ...tell(context.whistle.request?.unitId, 'whistle_blown_as_asked', { standard }, context, null),
    ...(takenDown
      ? tell(context.whistle.callerUnitId, 'whistle_to_confirm', { name: takenDown.callerName }, context, commanders)
      : []),
  ],
  partnerInvited: ({ unitId, reason }, context) =>
    tell(unitId, 'whistle_invited', { unitId: context.whistle.callerUnitId, reason }, context, commanders),
  unitSummoned: ({ unitId, arriveDueAt, ask }, context) =>
    tell(
      unitId,
      'whistle_summoned',
      { unitId, arriveDueAt, ask, point: context.whistle.call?.point.name ?? '' },
      context,
      officers,
    ),
  summonsUnanswered: ({ legId, dueAt }, context) =>
    ofLeg(legId, context, ({ unitId, summonedByUnitId }) => [
      ...tell(unitId, 'whistle_unanswered', { unitId, dueAt }, context, officers),
      ...tell(summonedByUnitId, 'whistle_unanswered', { unitId, dueAt }, context, commanders),
    ]),
  arrivalOverdue: ({ legId, dueAt }, context) =>
    ofLeg(legId, context, ({ unitId, summonedByUnitId }) => [
      ...tell(unitId, 'whistle_arrival_overdue', { unitId, dueAt }, context, officers),
      ...tell(summonedByUnitId, 'whistle_arrival_overdue', { unitId, dueAt }, context, commanders),
    ]),
  solutionOverdue: ({ dueAt }, context) => [
    ...tell(context.whistle.callerUnitId, 'whistle_solution_overdue', { dueAt }, context, commanders),
    ...toCentre(context.whistle.callerUnitId, 'whistle_solution_overdue', { dueAt }, context),
  ],
  checkInJudged: ({ legId, verdict, reason }, context) =>
    verdict === 'disputed' ? toLeg(legId, 'whistle_check_in_disputed', { reason }, context) : [],
  summonsRefused: ({ legId, ground, reason }, context) =>
    toCaller(legId, 'whistle_refused', { ground, reason }, context),
  siteTaskSet: ({ unitId, what }, context) => tell(unitId, 'whistle_task_set', { what }, context, officers),
  partDone: ({ legId, result }, context) => toCaller(legId, 'whistle_part_done', { text: result }, context),
  unitSentBack: ({ legId, reason }, context) => toLeg(legId, 'whistle_sent_back', { reason }, context),
  leaveAsked: ({ legId, reason }, context) => toCaller(legId, 'whistle_leave_asked', { reason }, context),
  leaveDenied: ({ legId, reason }, context) => toLeg(legId, 'whistle_leave_denied', { reason }, context),
  unitReleased: ({ legId, reason }, context) => toLeg(legId, 'whistle_released', { reason }, context),
  reportedToDistrict: ({ legId, account }, context) =>
    ofLeg(legId, context, ({ unitId, summonedByUnitId }) =>
      toCentre(summonedByUnitId, 'whistle_reported', { unitId, account }, context),
    ),
  failureInvestigated: ({ legId, account }, context) => [
    ...toLeg(legId, 'whistle_investigated', { account }, context),
    ...toCaller(legId, 'whistle_investigated', { account }, context),
  ],
  unitSupervised: ({ legId, demand, answerBy }, context) =>
    ofLeg(legId, context, ({ unitId }) =>
      tell(unitId, 'whistle_supervised', { unitId, demand, dueAt: answerBy }, context, heads),
    ),
  failureAnswered: ({ legId, text }, context) =>
    ofLeg(legId, context, ({ unitId, summonedByUnitId }) =>
      toCentre(summonedByUnitId, 'whistle_supervision_answered', { unitId, text }, context),
    ),
  unitScored: ({ legId, items, deductions, appealUntil }, context) =>
    toLeg(legId, 'whistle_scored', { points: totalOf({ items, deductions }), appealUntilAt: appealUntil }, context),
  scoreAppealed: ({ legId, reason }, context) =>
    ofLeg(legId, context, ({ unitId, summonedByUnitId }) =>
      toCentre(summonedByUnitId, 'whistle_score_appealed', { unitId, reason }, context),
    ),
  scoreRuled: ({ legId, reason }, context) => [
    ...toLeg(legId, 'whistle_score_ruled', { reason }, context),
    ...toCaller(legId, 'whistle_score_ruled', { reason }, context),
  ],
}

function tell(
  unitId: string | null | undefined,
  template: StaffTemplate,
  params: MessageParams,
  { whistleId, whistle }: WhistleMessageContext,
  roles: readonly Role[] | null,
): readonly MessageDraft[] {
  return toUnit(unitId, template, { ...params, title: whistle.matter.title, whistleId }, roles)
}

function ofLeg(
  legId: string,
  { whistle }: WhistleMessageContext,
  make: (leg: Leg) => readonly MessageDraft[],
): readonly MessageDraft[] {
  const leg = whistle.legs.find(({ id }) => id === legId)
  return leg ? make(leg) : []
}

const toLeg = (
  legId: string,
  template: StaffTemplate,
  params: MessageParams,
  context: WhistleMessageContext,
): readonly MessageDraft[] =>
  ofLeg(legId, context, ({ unitId }) => tell(unitId, template, { unitId, ...params }, context, officers))

const toCaller = (
  legId: string,
  template: StaffTemplate,
  params: MessageParams,
  context: WhistleMessageContext,
): readonly MessageDraft[] =>
  ofLeg(legId, context, ({ unitId, summonedByUnitId }) =>
    tell(summonedByUnitId, template, { unitId, ...params }, context, commanders),
  )

/** The centre of the district in which the street lies. */
function toCentre(
  streetId: string,
  template: StaffTemplate,
  params: MessageParams,
  context: WhistleMessageContext,
): readonly MessageDraft[] {
  const { directory } = context.rules
  const district = directory.districtOf(streetId)
  const centre =
    district &&
    directory.units.find((unit) => unit.kind === 'district_centre' && directory.districtOf(unit.id)?.id === district.id)
  return tell(centre?.id, template, params, context, ['district_centre'])
}
