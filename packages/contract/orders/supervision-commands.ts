import { Type } from 'typebox'
import { InstantText, Line, Prose, UnitCode } from '../primitives.ts'

const closed = { additionalProperties: false }
const Numbered = Type.Integer({ minimum: 1, maximum: 10_000, description: 'Its number on this order, from 1' })

export const InstructOrderInput = Type.Object(
  {
    position: Line(80, 'In which office the leader writes'),
    text: Prose('The instruction'),
    wantedBy: Type.Optional(InstantText),
  },
  closed,
)

export const AnswerInstructionInput = Type.Object({ number: Numbered, text: Prose('What was done about it') }, closed)

const StepFields = {
  reason: Line(1000, 'Why'),
  demand: Line(1000, 'What is asked of the unit'),
  toldUnitIds: Type.Optional(
    Type.Array(UnitCode, { minItems: 1, maxItems: 20, uniqueItems: true, description: 'The lead when absent' }),
  ),
  wantedBy: Type.Optional(InstantText),
  skippedBecause: Type.Optional(Line(500, 'Why rungs below were left out')),
}

export const SupervisionStepInput = Type.Object(
  { ...StepFields, toldPerson: Type.Optional(Line(120, 'Who was told, by name or office')) },
  closed,
)

export const SummonUnitInput = Type.Object(
  {
    ...StepFields,
    toldPerson: Line(120, 'Who is to come, by name or office'),
    talk: Type.Object({ at: InstantText, place: Line(200, 'Where') }, closed),
  },
  closed,
)

export const AnswerSupervisionInput = Type.Object({ number: Numbered, text: Prose('What the unit did') }, closed)
export const ConcludeSupervisionInput = Type.Object({ number: Numbered, text: Prose('What came of it') }, closed)
