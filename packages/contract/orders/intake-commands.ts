import { appealKinds, emergencyLines, redirectTreatments, sizeClasses } from '@shaoying/domain'
import { Type } from 'typebox'
import { CategoryCode, Id, Line, OneOf, Prose, UnitCode } from '../primitives.ts'
import { PlaceInput } from './register-order.ts'

const closed = { additionalProperties: false }

export const AmendAppealInput = Type.Object(
  {
    changes: Type.Object(
      {
        kind: Type.Optional(OneOf(appealKinds)),
        categoryId: Type.Optional(CategoryCode),
        place: Type.Optional(PlaceInput),
        size: Type.Optional(OneOf(sizeClasses)),
        emergency: Type.Optional(Type.Boolean()),
        tags: Type.Optional(Type.Array(Line(40, 'Tag'), { maxItems: 20 })),
      },
      { ...closed, minProperties: 1 },
    ),
    reason: Line(500, 'Why it is corrected'),
  },
  closed,
)

export const AnswerAtOnceInput = Type.Object(
  {
    answer: Prose('What the caller was told'),
    articleIds: Type.Optional(Type.Array(Id, { maxItems: 20, description: 'Knowledge articles the answer rests on' })),
  },
  closed,
)

export const TransferEmergencyInput = Type.Object(
  {
    line: OneOf(emergencyLines, '110 police, 119 fire, 120 ambulance, 122 traffic'),
    told: Line(500, 'What the caller was told, and whether the three spoke together'),
  },
  closed,
)

export const RedirectOrderInput = Type.Object(
  {
    treatment: OneOf(redirectTreatments, 'One of the special treatments [Reg 9, 11, 37]'),
    reason: Line(500, 'Why it is not dispatched, as told to the caller'),
    channel: Type.Optional(Line(200, 'Where the caller was sent, when it is not the pack’s')),
    hotlineId: Type.Optional(Line(32, 'The neighbouring city’s hotline that takes it over')),
  },
  closed,
)

export const ConsultUnitsInput = Type.Object(
  {
    unitIds: Type.Array(UnitCode, { minItems: 1, maxItems: 20 }),
    question: Line(1000, 'What is to be settled before dispatch'),
  },
  closed,
)
export const ConcludeConsultationInput = Type.Object({ outcome: Line(1000, 'What was agreed') }, closed)
export const NoInput = Type.Object({}, closed)

export const PassOnInDistrictInput = Type.Object(
  {
    leadUnitId: UnitCode,
    assistUnitIds: Type.Optional(Type.Array(UnitCode, { maxItems: 20 })),
    reason: Line(500, 'Why this unit'),
  },
  closed,
)

export const DispatchOrderInput = Type.Object(
  {
    leadUnitId: Type.Optional(UnitCode),
    copiedUnitIds: Type.Optional(Type.Array(UnitCode, { maxItems: 20 })),
    assistUnitIds: Type.Optional(Type.Array(UnitCode, { maxItems: 20 })),
    toldUnitIds: Type.Optional(Type.Array(UnitCode, { maxItems: 20 })),
    reason: Type.Optional(Line(500, 'Why these units, when it is not what the system proposed')),
  },
  closed,
)
