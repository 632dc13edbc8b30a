import { stallCauses } from '@shaoying/domain'
import { Type } from 'typebox'
import { Line, OneOf, Prose, UnitCode } from '../primitives.ts'

const closed = { additionalProperties: false }

export const EscalateOrderInput = Type.Object(
  { toUnitId: UnitCode, analysis: Prose('Why the unit cannot solve it'), proposal: Prose('What the unit proposes') },
  closed,
)

export const AnswerEscalationInput = Type.Object(
  { analysis: Prose('What was found'), measures: Prose('What is to be done') },
  closed,
)

export const EscalateToLeaderInput = Type.Object(
  { name: Line(80, 'The leader’s name'), position: Line(120, 'The leader’s position'), reason: Line(1000, 'Why') },
  closed,
)

export const DeclareStalledInput = Type.Object(
  { cause: OneOf(stallCauses, 'Why the matter does not move'), note: Type.String({ maxLength: 2000 }) },
  closed,
)

export const AdoptSubstituteProcedureInput = Type.Object(
  {
    procedure: Prose('What is done instead'),
    legalBasis: Type.Optional(Line(500, 'Rule, minutes or document it rests on')),
    agreedWith: Type.Optional(Type.Array(Line(120, 'Unit or party'), { maxItems: 20 })),
  },
  closed,
)
