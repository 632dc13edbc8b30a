import { appealKinds } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { CategoryCode, Id, Line, OneOf, Prose, UnitCode } from '../primitives.ts'
import { PlaceInput } from './register-order.ts'

const closed = { additionalProperties: false }

export const SupplementAppealInput = Type.Object(
  {
    title: Type.Optional(Line(120, 'One line that says what is new')),
    words: Prose('What is added'),
    isNewFact: Type.Optional(Type.Boolean({ description: 'A new fact or reason, not a repetition' })),
  },
  closed,
)

export const TellProgressInput = Type.Object(
  { told: Line(1000, 'What the caller was told of progress or result') },
  closed,
)

/** Several matters of one call become an order each, linked to the first. */
export const SplitOrderInput = Type.Object(
  {
    matters: Type.Array(
      Type.Object(
        {
          title: Line(120, 'One line that says what it is about'),
          words: Prose('The part of the resident’s words that belongs to it'),
          kind: Type.Optional(OneOf(appealKinds)),
          categoryId: Type.Optional(CategoryCode),
          place: Type.Optional(PlaceInput),
        },
        closed,
      ),
      { minItems: 1, maxItems: 10, description: 'The further matters; the order itself keeps the first' },
    ),
  },
  closed,
)
export type SplitOrderInput = Static<typeof SplitOrderInput>

export const MergeOrderInput = Type.Object({ into: Id, reason: Line(500, 'Why it is the same matter') }, closed)
export type MergeOrderInput = Static<typeof MergeOrderInput>

/** The same person came back: an old order is linked, or told about and closed [Reg 11(3)]. */
export const RepeatOfInput = Type.Object(
  {
    earlierOrderId: Id,
    hasNewFact: Type.Boolean({
      description:
        'With a new fact the order goes on, linked; without one the caller is told progress and nothing is dispatched',
    }),
    told: Type.Optional(Line(1000, 'What the caller was told; needed when there is no new fact')),
  },
  closed,
)
export type RepeatOfInput = Static<typeof RepeatOfInput>

/** Many orders of one place and one cause, handled as one (R172). */
export const PackageOrdersInput = Type.Object(
  {
    title: Line(120, 'What they have in common'),
    cause: Line(1000, 'The common cause'),
    placeUnitId: Type.Optional(UnitCode),
    leadUnitId: UnitCode,
    orderIds: Type.Array(Id, { minItems: 2, maxItems: 500 }),
  },
  closed,
)
export type PackageOrdersInput = Static<typeof PackageOrdersInput>
