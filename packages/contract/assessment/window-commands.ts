import { Type, type Static } from 'typebox'
import { Id, Line, Prose, UnitCode } from '../primitives.ts'

const closed = { additionalProperties: false }

export const CorrectWindowInput = Type.Object(
  {
    what: Type.Union([
      Type.Object({ kind: Type.Literal('leave_out'), orderId: Id }, closed),
      Type.Object({ kind: Type.Literal('count_for'), orderId: Id, unitId: UnitCode }, closed),
    ]),
    reason: Prose('Why'),
    document: Line(300, 'The decision’s number'),
  },
  closed,
)
export const ReviewWindowInput = Type.Object({ finding: Prose('What the review found') }, closed)
export const PublishWindowInput = Type.Object({ title: Line(200, 'Title of the bulletin') }, closed)
const MentionInput = Type.Object(
  { unitId: UnitCode, because: Prose('For what, in Chinese'), becauseEn: Type.Optional(Prose('The same in English')) },
  closed,
)
export const DecideMentionsInput = Type.Object(
  {
    praised: Type.Array(MentionInput, { maxItems: 50 }),
    criticised: Type.Array(MentionInput, { maxItems: 50 }),
    document: Line(300, 'The decision’s number, or the meeting’s'),
  },
  closed,
)
export type DecideMentionsInput = Static<typeof DecideMentionsInput>
