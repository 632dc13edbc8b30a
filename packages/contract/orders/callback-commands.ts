import { satisfactionGrades } from '@shaoying/domain'
import { Type } from 'typebox'
import { Line, OneOf } from '../primitives.ts'

const closed = { additionalProperties: false }
const Manner = OneOf(['phone', 'sms_link', 'web'])

export const RecordCallbackAttemptInput = Type.Object({ manner: Manner, result: OneOf(['no_answer', 'refused', 'wrong_number', 'call_later']) }, closed)

export const RecordCallbackInput = Type.Object({
  manner: Manner,
  contacted: Type.Boolean({ description: 'Did the unit contact you?' }),
  solved: OneOf(['solved', 'partly_solved', 'not_solved'], 'Is it solved?'),
  satisfaction: OneOf(satisfactionGrades, 'Are you satisfied?'),
  newOpinion: Type.Optional(Line(2000, 'What the petitioner says besides')),
}, closed)

export const ReasonInput = Type.Object({ reason: Line(1000, 'Why') }, closed)
