import { Type } from 'typebox'
import { InstantText, Line, OneOf } from '../primitives.ts'

const closed = { additionalProperties: false }

export const RequestExtensionInput = Type.Object(
  {
    newDueAt: InstantText,
    reason: Line(1000, 'Why more time is needed'),
    toPetitioner: Line(1000, 'The reason as the petitioner was told it'),
  },
  closed,
)

export const DecideExtensionInput = Type.Object(
  { verdict: OneOf(['granted', 'refused']), reason: Line(1000, 'Why') },
  closed,
)
