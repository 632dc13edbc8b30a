import { assignmentParts } from '@shaoying/domain'
import { Type } from 'typebox'
import { Id, InstantText, Line, OneOf, Prose, UnitCode } from '../primitives.ts'

const closed = { additionalProperties: false }

export const RecordContactInput = Type.Object(
  {
    manner: OneOf(['phone', 'sms', 'visit', 'relay']),
    reached: Type.Boolean({ description: 'False for a call that nobody answered' }),
    note: Type.String({ maxLength: 2000 }),
  },
  closed,
)

export const RecordMeetingInput = Type.Object(
  { place: Line(200, 'Where'), note: Type.String({ maxLength: 2000 }), metAt: InstantText },
  closed,
)

export const AssignOrderInput = Type.Object(
  {
    unitId: Type.Optional(UnitCode),
    personId: Type.Optional(Id),
    part: Type.Optional(OneOf(assignmentParts, 'Who does the work, or who helps with it; main when nothing is said')),
    note: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  { ...closed, minProperties: 1 },
)

export const ReplyToOrderInput = Type.Object(
  {
    toPetitioner: Prose('What the petitioner will read'),
    toHotline: Type.String({ maxLength: 8000 }),
    finding: OneOf(['true', 'partly_true', 'false', 'not_verifiable'], '是否属实'),
    claimedSolved: OneOf(
      ['solved', 'partly_solved', 'not_solved'],
      'The unit’s own claim; the petitioner’s word is kept apart',
    ),
    legalBasis: Type.String({ maxLength: 1000 }),
    notContactedBecause: Type.Optional(Line(500, 'Why the petitioner could not be contacted')),
    withoutPartsBecause: Type.Optional(Line(500, 'What the lead says about helpers whose part is still open')),
    withoutEvidenceBecause: Type.Optional(Line(500, 'Why evidence that the city’s template asks for is missing')),
  },
  closed,
)

export const ReviewReplyInput = Type.Object(
  {
    verdict: OneOf(['accepted', 'returned']),
    reason: Line(1000, 'Why'),
    faults: Type.Optional(
      Type.Array(OneOf(['evasive', 'no_basis', 'not_matching', 'not_contacted', 'unclear', 'no_evidence']), {
        maxItems: 6,
      }),
    ),
  },
  closed,
)
