import { figureKinds, whistleSources } from '@shaoying/domain'
import { Type } from 'typebox'
import { CategoryCode, DateText, Id, InstantText, Line, OneOf, Prose, UnitCode } from '../primitives.ts'

const closed = { additionalProperties: false }
const kinds = ['enforcement', 'key_work', 'emergency'] as const
const everydayKinds = ['daily', 'tackling', 'emergency'] as const

export const PositionInput = Type.Object(
  { longitude: Type.Number({ minimum: -180, maximum: 180 }), latitude: Type.Number({ minimum: -90, maximum: 90 }) },
  closed,
)

/** Where to report in (指定点位). */
export const PointInput = Type.Object(
  {
    name: Line(200, 'The place in words'),
    position: Type.Optional(PositionInput),
    radiusMetres: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 20_000, description: 'How near is there; the city’s default when absent' }),
    ),
  },
  closed,
)

const situationIds = Type.Array(Line(64, 'Situation of the city’s list'), { maxItems: 10 })
const matterFields = {
  title: Line(120, 'One line that says what it is about'),
  account: Prose('What happened; no personal data'),
  categoryId: Type.Optional(CategoryCode),
  situationIds: Type.Optional(situationIds),
  placeUnitId: Type.Optional(UnitCode),
  standard: Type.Optional(Line(500, 'What must be true for the whistle to close')),
  source: Type.Optional(OneOf(whistleSources, 'Where the matter comes from; follows from the rest when absent')),
  orderIds: Type.Optional(Type.Array(Id, { maxItems: 200 })),
  packageId: Type.Optional(Id),
  reference: Type.Optional(Line(200, 'The patrol finding or other paper it refers to')),
  campaignId: Type.Optional(Id),
  parentId: Type.Optional(Id),
}

const SummonedUnitInput = Type.Object(
  {
    unitId: Type.Optional(UnitCode),
    guest: Type.Optional(
      Type.Object(
        {
          name: Line(120, 'A company, an owners’ committee, an association'),
          contact: Type.Optional(Line(80, 'How its office is reached; sealed, and shown with a reason')),
        },
        {
          ...closed,
          description:
            'In place of `unitId`: a body that is no unit of the city. Who commands records its steps, under the `unitId` that the whistle gives it',
        },
      ),
    ),
    ask: Line(500, 'What is asked of it'),
    part: Type.Optional(OneOf(['lead', 'assist'])),
    reason: Type.Optional(Line(500, 'Why it is called although no list names it')),
    arriveBy: Type.Optional(InstantText),
  },
  closed,
)

/** A standing team, called as one. */
const SummonedTeamInput = Type.Object({ teamId: Id, ask: Line(500, 'What is asked of it') }, closed)

const summonsFields = {
  units: Type.Array(SummonedUnitInput, { maxItems: 60 }),
  teams: Type.Optional(Type.Array(SummonedTeamInput, { maxItems: 10 })),
}
const blowingFields = {
  kind: Type.Optional(OneOf(kinds)),
  everydayKind: Type.Optional(OneOf(everydayKinds)),
  overrideReason: Type.Optional(Line(500, 'Why the leader blows although the lists say otherwise')),
  ...summonsFields,
}
const callFields = {
  ...matterFields,
  callerUnitId: UnitCode,
  point: PointInput,
  standard: Line(500, 'What must be true for the whistle to close'),
  ...blowingFields,
}
const asUnit = { asUnitId: Type.Optional(UnitCode) }
const ofUnit = { unitId: UnitCode }
const reason = Line(500, 'Why')

export const RequestWhistleInput = Type.Object({ unitId: UnitCode, ...matterFields }, closed)
export const DeclineRequestInput = Type.Object({ ...asUnit, reason }, closed)
export const DraftWhistleInput = Type.Object({ callerUnitId: UnitCode, ...matterFields }, closed)
export const AmendDraftInput = Type.Object(
  { ...asUnit, matter: Type.Partial(Type.Object(matterFields), closed) },
  closed,
)
export const BlowWhistleInput = Type.Object(
  {
    ...asUnit,
    point: Type.Optional(PointInput),
    standard: Type.Optional(Line(500, 'What must be true for the whistle to close')),
    ...blowingFields,
  },
  closed,
)
export const BlowAtOnceInput = Type.Object(callFields, closed)
export const TakeDownWhistleInput = Type.Object(
  {
    ...callFields,
    by: OneOf(['phone', 'sms']),
    callerName: Line(60, 'Who called for the street'),
    callerLine: Type.Optional(Line(40, 'The office’s number')),
  },
  closed,
)
export const AsCommanderInput = Type.Object(asUnit, closed)
export const RecordInformalWhistleInput = Type.Object(
  {
    ...callFields,
    saidAt: InstantText,
    evidence: Line(1000, 'What proves it'),
    units: Type.Array(Type.Object({ ...SummonedUnitInput.properties, cameAt: Type.Optional(InstantText) }, closed), {
      minItems: 1,
      maxItems: 60,
    }),
  },
  closed,
)
export const SummonUnitsInput = Type.Object(
  { ...asUnit, situationIds: Type.Optional(situationIds), ...summonsFields },
  closed,
)
export const InvitePartnerInput = Type.Object({ ...asUnit, partnerUnitId: UnitCode, reason }, closed)
export const JoinWhistleInput = Type.Object({ partnerUnitId: UnitCode }, closed)

export const OfUnitInput = Type.Object(ofUnit, closed)
export const SetOutInput = Type.Object({ ...ofUnit, expectedAt: Type.Optional(InstantText) }, closed)
export const CheckInInput = Type.Object(
  {
    ...ofUnit,
    checkInId: Line(64, 'Made by the phone; a message sent twice counts once'),
    team: Type.Optional(Line(60, 'Which of several teams')),
    position: Type.Optional(PositionInput),
    accuracyMetres: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
    photoId: Type.Optional(Id),
    takenAt: InstantText,
    sentAt: InstantText,
    offline: Type.Boolean({ description: 'Kept on the phone for want of a network' }),
  },
  closed,
)
export const JudgeCheckInInput = Type.Object(
  { ...asUnit, ...ofUnit, checkInId: Line(64, 'Which check-in'), verdict: OneOf(['confirmed', 'disputed']), reason },
  closed,
)
export const ExplainDelayInput = Type.Object({ ...ofUnit, reason, expectedAt: Type.Optional(InstantText) }, closed)
export const RefuseSummonsInput = Type.Object(
  { ...ofUnit, ground: OneOf(['duty', 'jurisdiction', 'capacity', 'other']), reason },
  closed,
)
export const RecordAbsenceInput = Type.Object({ ...asUnit, ...ofUnit, reason: Type.Optional(reason) }, closed)

export const SetTaskInput = Type.Object(
  { ...asUnit, ...ofUnit, what: Line(500, 'What is to be done'), dueAt: Type.Optional(InstantText) },
  closed,
)
export const ReportTaskInput = Type.Object(
  { ...ofUnit, taskId: Line(20, 'Which task'), text: Prose('What came of it'), done: Type.Boolean() },
  closed,
)
export const AddSiteEvidenceInput = Type.Object(
  {
    ...ofUnit,
    attachmentId: Id,
    sort: OneOf(['before', 'after', 'document', 'other']),
    object: Type.Optional(Line(120, 'Of several objects, which')),
    note: Type.Optional(Line(500, 'What it shows')),
    position: Type.Optional(PositionInput),
  },
  closed,
)
export const RecordFiguresInput = Type.Object(
  {
    ...ofUnit,
    figures: Type.Array(
      Type.Object(
        {
          kind: OneOf(figureKinds),
          amount: Type.Integer({ minimum: 1 }),
          note: Type.Optional(Line(500, 'What it counts')),
        },
        closed,
      ),
      { minItems: 1, maxItems: 50 },
    ),
  },
  closed,
)
export const RecordMinutesInput = Type.Object(
  {
    ...asUnit,
    heldAt: InstantText,
    present: Type.Array(Line(120, 'Who was there'), { maxItems: 100 }),
    settled: Prose('What was settled'),
    responsible: Type.Array(
      Type.Object({ unitId: UnitCode, what: Line(500, 'What it does'), byOn: DateText }, closed),
      { maxItems: 50 },
    ),
  },
  closed,
)
export const CarryProcedureInput = Type.Object(
  { ...ofUnit, to: Line(120, 'The higher body'), what: Line(500, 'What it is asked for') },
  closed,
)
export const AnswerProcedureInput = Type.Object(
  {
    ...ofUnit,
    procedureId: Line(20, 'Which step'),
    verdict: OneOf(['approved', 'refused']),
    text: Line(1000, 'What it said'),
  },
  closed,
)
export const RecordFundsInput = Type.Object(
  { ...asUnit, fund: Line(120, 'Which fund'), yuan: Type.Integer({ minimum: 1 }), purpose: Line(500, 'What for') },
  closed,
)

export const ReportDoneInput = Type.Object({ ...ofUnit, result: Prose('What was done') }, closed)
export const LegReasonInput = Type.Object({ ...asUnit, ...ofUnit, reason }, closed)
export const AskToLeaveInput = Type.Object({ ...ofUnit, reason }, closed)
export const CloseWhistleInput = Type.Object(
  {
    ...asUnit,
    standardMetAt: InstantText,
    verification: Line(1000, 'How somebody saw that the standard is met'),
    summary: Prose('What came of it'),
    plans: Type.Array(
      Type.Object({ orderId: Id, plan: Line(1000, 'What will still be done'), byOn: DateText }, closed),
      { maxItems: 200 },
    ),
  },
  closed,
)
export const CallOffInput = Type.Object({ ...asUnit, reason }, closed)

const deductions = Type.Array(
  Type.Object(
    {
      itemId: Line(64, 'Item of the city’s list'),
      points: Type.Integer({ minimum: 1 }),
      reason: Line(500, 'Why'),
      evidence: Line(500, 'What proves it'),
    },
    closed,
  ),
  { maxItems: 50 },
)
export const ScoreUnitInput = Type.Object({ ...asUnit, ...ofUnit, deductions }, closed)
export const AppealScoreInput = Type.Object(
  { ...ofUnit, reason: Line(1000, 'Why'), evidence: Line(1000, 'What proves it') },
  closed,
)
export const RuleOnScoreInput = Type.Object({ ...ofUnit, deductions, reason: Line(1000, 'Why') }, closed)
export const AppraiseWhistleInput = Type.Object(
  {
    voice: OneOf(['unit', 'resident', 'deputy']),
    fromUnitId: UnitCode,
    aboutUnitId: UnitCode,
    points: Type.Integer({ minimum: 0, maximum: 100 }),
    words: Line(1000, 'In words'),
  },
  closed,
)
export const ReportToDistrictInput = Type.Object({ ...asUnit, ...ofUnit, account: Prose('What happened') }, closed)
export const InvestigateFailureInput = Type.Object(
  { ...ofUnit, verdict: OneOf(['upheld', 'excused']), account: Prose('What the district found') },
  closed,
)
export const SuperviseUnitInput = Type.Object(
  {
    ...ofUnit,
    demand: Prose('What the unit must put right'),
    answerBy: { ...InstantText, description: 'Until when it answers' },
  },
  closed,
)
export const AnswerForFailureInput = Type.Object({ ...ofUnit, text: Prose('What it put right') }, closed)
export const WriteTypicalCaseInput = Type.Object(
  {
    ...asUnit,
    lesson: Prose('What others can learn from it'),
    keywords: Type.Array(Line(40, 'Word'), { maxItems: 20 }),
  },
  closed,
)
