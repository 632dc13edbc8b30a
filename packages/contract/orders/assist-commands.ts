import { objectionGrounds } from '@shaoying/domain'
import { Type } from 'typebox'
import { DateText, InstantText, Line, OneOf, Prose, UnitCode } from '../primitives.ts'
import { NamedBasisFields } from './objection-commands.ts'

const closed = { additionalProperties: false }

export const RequestAssistInput = Type.Object(
  { unitId: UnitCode, task: Line(1000, 'What the unit is asked for'), dueAt: Type.Optional(InstantText) },
  closed,
)

export const ReleaseAssistInput = Type.Object(
  { unitId: UnitCode, reason: Line(500, 'Why it is no longer needed') },
  closed,
)

export const DeclineAssistInput = Type.Object(
  {
    ground: OneOf(objectionGrounds, 'Not our duty, or not our area; nothing else is a ground'),
    reason: Line(1000, 'Why'),
    ...NamedBasisFields,
  },
  closed,
)

export const AnswerAssistInput = Type.Object({ result: Prose('What was found and done, for the lead unit') }, closed)

export const ExplainAssistDelayInput = Type.Object(
  {
    reason: Line(1000, 'Why it is or will be late'),
    stageReport: Prose('How far it has come'),
    expectedOn: Type.Optional(DateText),
  },
  closed,
)
