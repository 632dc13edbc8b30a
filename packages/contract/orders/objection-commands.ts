import { objectionGrounds, objectionVerdicts } from '@shaoying/domain'
import { Type } from 'typebox'
import { Line, OneOf, UnitCode } from '../primitives.ts'

const closed = { additionalProperties: false }

/** On what a claim about duty or jurisdiction rests; at least one of the two. */
export const NamedBasisFields = {
  dutyId: Type.Optional(Line(64, 'Row of a duty list in the city pack')),
  legalBasis: Type.Optional(Line(500, 'Law, rule or document, with its article')),
}

export const ObjectToDispatchInput = Type.Object(
  {
    ground: OneOf(objectionGrounds, 'Not our duty, or not our area; nothing else is a ground'),
    reason: Line(1000, 'Why'),
    ...NamedBasisFields,
    proposedUnitId: Type.Optional(UnitCode),
  },
  closed,
)

export const RecommendObjectionInput = Type.Object(
  {
    verdict: OneOf(objectionVerdicts, 'Send it to another unit, or leave it where it is'),
    unitId: Type.Optional(UnitCode),
    reason: Line(1000, 'Why'),
  },
  closed,
)

export const DecideObjectionInput = Type.Object(
  {
    verdict: OneOf(objectionVerdicts, 'Send it to another unit, or leave it where it is'),
    reason: Line(1000, 'Why'),
    ...NamedBasisFields,
    unitId: Type.Optional(UnitCode),
    copiedUnitIds: Type.Optional(Type.Array(UnitCode, { maxItems: 20 })),
    assistUnitIds: Type.Optional(Type.Array(UnitCode, { maxItems: 20 })),
    designate: Type.Optional(Type.Boolean({ description: 'The new unit may not object in its turn' })),
  },
  closed,
)
