import { Type } from 'typebox'
import { DateText, Line, OneOf, Prose } from '../primitives.ts'

const closed = { additionalProperties: false }

export const RequestLedgerInput = Type.Object(
  {
    typeId: Line(64, 'Reason from the city’s list, with the purpose `ledger`'),
    reason: Line(2000, 'Why it objectively cannot be done now'),
    steps: Type.Array(Type.Object({ step: Line(500, 'What will be done'), byOn: DateText }, closed), {
      minItems: 1,
      maxItems: 30,
    }),
    untilOn: DateText,
    toPetitioner: Line(2000, 'The explanation as the petitioner was given it'),
  },
  closed,
)

export const LedgerWordInput = Type.Object(
  { verdict: OneOf(['granted', 'refused']), reason: Line(1000, 'Why') },
  closed,
)

export const ReviewLedgerInput = Type.Object({ report: Prose('How far the plan is') }, closed)
