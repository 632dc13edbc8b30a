import { matterReplies, opinionVerdicts, projectStages } from '@shaoying/domain'
import { Type, type Static, type TSchema } from 'typebox'
import { DateText, Id, InstantText, Line, OneOf, Prose, UnitCode } from '../primitives.ts'
import { Moment, Named, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }
const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const head = { version: Type.Integer() }
const Yuan = Type.Integer({ minimum: 1, maximum: 1_000_000_000_000, description: 'Whole yuan' })
const Deduction = Type.Object(
  {
    itemId: Line(64, 'Item of the pack'),
    points: Type.Integer({ minimum: 1, maximum: 100 }),
    reason: Line(1000, 'Why'),
    evidence: Line(1000, 'What proves it'),
  },
  closed,
)
const Deductions = Type.Array(Deduction, { maxItems: 50 })
const remarks = Type.String({ maxLength: 2000, description: 'Needed unless the street simply agrees' })

const subject = {
  streetId: UnitCode,
  unitId: { ...UnitCode, description: 'Who decides the matter' },
  title: Line(120, 'Name of the matter'),
  matter: Prose('What is to be decided'),
}
export const AskOnMajorMatterInput = Type.Object(subject, closed)
export const RaiseMajorMatterInput = Type.Object({ ...subject, opinion: Prose('What the street thinks of it') }, closed)
export const GiveMajorMatterOpinionInput = Type.Object({ opinion: Prose('What the street thinks of it') }, closed)
export const ReplyOnMajorMatterInput = Type.Object(
  {
    verdict: OneOf(matterReplies),
    text: Type.String({ maxLength: 8000, description: 'Needed unless the opinion is adopted' }),
  },
  closed,
)
export const MajorMatterView = Type.Object(
  {
    matterId: Id,
    ...head,
    situation: OneOf(['asked', 'opined', 'replied']),
    street: Named,
    unit: Named,
    title: Type.String(),
    matter: Type.String(),
    raisedBy: OneOf(['unit', 'street']),
    askedUntil: orNull(Moment),
    opinion: TextOrNull,
    opinedAt: orNull(Moment),
    replyDueAt: orNull(Moment),
    replyOverdueSince: orNull(Moment),
    reply: orNull(Type.Object({ verdict: OneOf(matterReplies), text: Type.String(), at: Moment }, closed)),
  },
  closed,
)
export type MajorMatterView = Static<typeof MajorMatterView>

const against = { overruledBecause: Type.Optional(Line(1000, 'Why it goes on although the street disagrees')) }
export const OpenFacilityProjectInput = Type.Object(
  {
    unitId: { ...UnitCode, description: 'Who builds' },
    streetId: UnitCode,
    name: Line(120, 'Name of the project'),
    place: Line(200, 'Where'),
    plan: Prose('The plan the street is asked about'),
  },
  closed,
)
export const JudgeFacilityStageInput = Type.Object({ verdict: OneOf(opinionVerdicts), remarks }, closed)
export const OpenNextStageInput = Type.Object({ plan: Prose('What the next stage does'), ...against }, closed)
export const AcceptFacilityInput = Type.Object(against, closed)
export const FacilityProjectView = Type.Object(
  {
    projectId: Id,
    ...head,
    situation: OneOf([...projectStages, 'accepted', 'dropped']),
    unit: Named,
    street: Named,
    name: Type.String(),
    place: Type.String(),
    stages: Type.Array(
      Type.Object(
        {
          stage: OneOf(projectStages),
          plan: Type.String(),
          openedAt: Moment,
          dueAt: Moment,
          verdict: orNull(OneOf(opinionVerdicts)),
          remarks: Type.String(),
          overruledBecause: TextOrNull,
        },
        closed,
      ),
    ),
  },
  closed,
)
export type FacilityProjectView = Static<typeof FacilityProjectView>

const Grant = { yuan: Yuan, document: Line(200, 'The document it rests on') }
export const OpenStreetFundInput = Type.Object(
  {
    unitId: UnitCode,
    year: Type.Integer({ minimum: 2000, maximum: 2200 }),
    name: Line(120, 'Name of the fund'),
    ...Grant,
  },
  closed,
)
export const RaiseStreetFundInput = Type.Object(Grant, closed)
export const UseStreetFundInput = Type.Object(
  {
    yuan: Yuan,
    purpose: Line(500, 'For what'),
    onDay: DateText,
    orderIds: Type.Array(Id, { maxItems: 100, description: 'Orders it serves' }),
  },
  closed,
)
export const CancelFundUseInput = Type.Object({ useId: Line(20, 'Number of the use'), why: Line(500, 'Why') }, closed)
export const CloseStreetFundInput = Type.Object({ summary: Prose('What the money did') }, closed)
export const StreetFundView = Type.Object(
  {
    fundId: Id,
    ...head,
    situation: OneOf(['open', 'closed']),
    unit: Named,
    year: Type.Integer(),
    name: Type.String(),
    granted: Type.Integer(),
    used: Type.Integer(),
    left: Type.Integer(),
    summary: TextOrNull,
    grants: Type.Array(Type.Object({ yuan: Type.Integer(), document: Type.String() }, closed)),
    uses: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          yuan: Type.Integer(),
          purpose: Type.String(),
          onDay: Type.String(),
          orderIds: Type.Array(Type.String()),
          cancelled: TextOrNull,
        },
        closed,
      ),
    ),
  },
  closed,
)
export type StreetFundView = Static<typeof StreetFundView>

export const EvaluateDepartmentInput = Type.Object(
  {
    streetId: UnitCode,
    unitId: { ...UnitCode, description: 'The department' },
    period: Line(20, 'What it is about, as people call it: 2026, 2026-Q1'),
    deductions: Deductions,
    text: Prose('What the street found'),
  },
  closed,
)
export const AppealEvaluationInput = Type.Object(
  { reason: Line(1000, 'Why'), evidence: Line(1000, 'What proves it') },
  closed,
)
export const RuleOnEvaluationInput = Type.Object({ deductions: Deductions, reason: Line(1000, 'Why') }, closed)
const ViewDeductions = Type.Array(
  Type.Object(
    { itemId: Type.String(), points: Type.Integer(), reason: Type.String(), evidence: Type.String() },
    closed,
  ),
)
export const DepartmentEvaluationView = Type.Object(
  {
    evaluationId: Id,
    ...head,
    situation: OneOf(['given', 'appealed', 'settled']),
    street: Named,
    unit: Named,
    period: Type.String(),
    points: Type.Integer(),
    most: Type.Integer(),
    text: Type.String(),
    appealUntil: Moment,
    items: Type.Array(
      Type.Object({ itemId: Type.String(), name: Type.String(), points: Type.Integer(), left: Type.Integer() }, closed),
    ),
    deductions: ViewDeductions,
    appeal: orNull(Type.Object({ at: Moment, reason: Type.String(), evidence: Type.String() }, closed)),
    ruling: orNull(Type.Object({ at: Moment, reason: Type.String(), before: ViewDeductions }, closed)),
  },
  closed,
)
export type DepartmentEvaluationView = Static<typeof DepartmentEvaluationView>

export const OrderEnforcementInput = Type.Object(
  {
    centreId: Id,
    name: Line(120, 'Name of the task'),
    place: Line(200, 'Where to meet'),
    startsAt: InstantText,
    legalBasis: Line(300, 'Article it rests on'),
    unitIds: Type.Array(UnitCode, { minItems: 1, maxItems: 50, uniqueItems: true }),
  },
  closed,
)
export const ReportEnforcementInput = Type.Object(
  {
    unitId: UnitCode,
    text: Prose('What the unit did'),
    cases: Type.Integer({ minimum: 0, maximum: 100_000, description: 'Cases opened' }),
  },
  closed,
)
export const EndEnforcementInput = Type.Object({ summary: Prose('What came of it') }, closed)
export const EnforcementTaskView = Type.Object(
  {
    taskId: Id,
    ...head,
    situation: OneOf(['ordered', 'ended', 'called_off']),
    centreId: Id,
    street: Named,
    name: Type.String(),
    place: Type.String(),
    startsAt: Moment,
    legalBasis: Type.String(),
    units: Type.Array(Named),
    summary: TextOrNull,
    reports: Type.Array(Type.Object({ unit: Named, text: Type.String(), cases: Type.Integer(), at: Moment }, closed)),
  },
  closed,
)
export type EnforcementTaskView = Static<typeof EnforcementTaskView>
