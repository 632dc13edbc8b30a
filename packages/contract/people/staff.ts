import { appraisalGrades, opinionSubjects, opinionVerdicts, streetAppraisals } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { DateText, Id, Line, OneOf, Prose, UnitCode } from '../primitives.ts'
import { Moment, Named, TextOrNull } from '../views/named.ts'
import { PersonId } from './person.ts'

const closed = { additionalProperties: false }
const period = Line(20, 'What it is about, as people call it: 2026, 2026-Q1')

export const AskStreetOpinionInput = Type.Object(
  {
    personId: PersonId,
    about: OneOf(opinionSubjects),
    unitId: { ...UnitCode, description: 'Who asks' },
    streetId: { ...UnitCode, description: 'Which street is asked' },
    question: Line(1000, 'What is intended'),
  },
  closed,
)
export const GiveStreetOpinionInput = Type.Object(
  {
    verdict: OneOf(opinionVerdicts),
    remarks: Type.String({ maxLength: 2000, description: 'Needed unless the street simply agrees' }),
  },
  closed,
)

export const StaffOpinionView = Type.Object(
  {
    opinionId: Id,
    version: Type.Integer(),
    situation: OneOf(['asked', 'given']),
    personId: Id,
    about: OneOf(opinionSubjects),
    unit: Named,
    street: Named,
    question: Type.String(),
    dueAt: Moment,
    verdict: Type.Union([OneOf(opinionVerdicts), Type.Null()]),
    remarks: Type.String(),
  },
  closed,
)
export type StaffOpinionView = Static<typeof StaffOpinionView>

export const AssessStaffInput = Type.Object(
  {
    personId: PersonId,
    unitId: { ...UnitCode, description: 'Home department' },
    streetId: UnitCode,
    period,
    onDay: DateText,
    grade: OneOf(appraisalGrades),
    text: Prose('What was found'),
    opinionId: Type.Optional({ ...Id, description: 'The street’s opinion on it' }),
  },
  closed,
)
export const AppraiseStationedInput = Type.Object(
  {
    personId: PersonId,
    streetId: UnitCode,
    sort: OneOf(streetAppraisals),
    period,
    onDay: DateText,
    grade: Type.Optional(OneOf(appraisalGrades)),
    text: Prose('What was found'),
  },
  closed,
)

export const StaffAppraisalView = Type.Object(
  {
    appraisalId: Id,
    version: Type.Integer(),
    sort: OneOf(['assessment', ...streetAppraisals]),
    personId: Id,
    unit: Named,
    street: Named,
    period: Type.String(),
    onDay: Type.String(),
    grade: Type.Union([OneOf(appraisalGrades), Type.Null()]),
    text: Type.String(),
    opinionId: TextOrNull,
  },
  closed,
)
export type StaffAppraisalView = Static<typeof StaffAppraisalView>
