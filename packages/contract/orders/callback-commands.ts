import { callbackVerdicts, checkCallManners, satisfactionGrades } from '@shaoying/domain'
import { Type } from 'typebox'
import { InstantText, Line, OneOf } from '../primitives.ts'

const closed = { additionalProperties: false }
const Manner = OneOf(['phone', 'sms_link', 'web'])

export const RecordCallbackAttemptInput = Type.Object(
  {
    manner: Manner,
    result: OneOf(['no_answer', 'refused', 'wrong_number', 'call_later']),
    callAgainAt: Type.Optional(InstantText),
  },
  closed,
)

export const RecordCallbackInput = Type.Object(
  {
    manner: Manner,
    contacted: Type.Boolean({ description: 'Did the unit contact you?' }),
    solved: OneOf(['solved', 'partly_solved', 'not_solved'], 'Is it solved?'),
    satisfaction: OneOf(satisfactionGrades, 'Are you satisfied?'),
    newOpinion: Type.Optional(Line(2000, 'What the petitioner says besides')),
  },
  closed,
)

export const ReviewCallbackInput = Type.Object(
  {
    verdict: OneOf(callbackVerdicts, 'Whether the unit can do more, or has done what can be done now'),
    finding: Line(2000, 'What the second look found'),
  },
  closed,
)

/** The same questions as the official callback; left out when nobody was reached. */
export const CheckCallInput = Type.Object(
  {
    manner: OneOf(checkCallManners),
    answers: Type.Optional(
      Type.Object(
        {
          contacted: Type.Boolean({ description: 'Did the unit contact you?' }),
          solved: OneOf(['solved', 'partly_solved', 'not_solved'], 'Is it solved?'),
          satisfaction: OneOf(satisfactionGrades, 'Are you satisfied?'),
        },
        closed,
      ),
    ),
    note: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  closed,
)

export const ReasonInput = Type.Object({ reason: Line(1000, 'Why') }, closed)
