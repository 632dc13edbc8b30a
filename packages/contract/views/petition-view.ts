import { appealKinds } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { OneOf } from '../primitives.ts'
import { Moment, MomentOrNull, TextOrNull } from './named.ts'

const closed = { additionalProperties: false }

/** An appeal as its petitioner follows it: the steps meant for them, in plain words. */
export const PetitionView = Type.Object(
  {
    number: Type.String(),
    version: Type.Integer(),
    title: Type.String(),
    kind: OneOf(appealKinds),
    stage: OneOf(['received', 'with_unit', 'asking_you', 'done'], 'Where it is, seen from outside'),
    stageText: Type.String(),
    unit: TextOrNull,
    createdAt: Moment,
    dueAt: MomentOrNull,
    steps: Type.Array(Type.Object({ at: Moment, text: Type.String() }, closed), { description: 'Oldest first' }),
    words: Type.Array(Type.Object({ part: Type.String(), body: Type.String(), at: Moment }, closed), {
      description: 'What the petitioner said and added',
    }),
    replies: Type.Array(Type.Object({ at: Moment, unit: TextOrNull, text: Type.String() }, closed)),
    allowed: Type.Array(Type.String(), { description: 'What the petitioner may do now' }),
  },
  closed,
)
export type PetitionView = Static<typeof PetitionView>

export const PetitionReceipt = Type.Object(
  {
    number: Type.String(),
    trackingCode: Type.String({ description: 'Keep it: with the number it opens the appeal' }),
    createdAt: Moment,
  },
  closed,
)
export type PetitionReceipt = Static<typeof PetitionReceipt>

export const PetitionToken = Type.Object(
  { token: Type.String({ description: 'For `Authorization: Bearer`' }), expiresAt: Moment, number: Type.String() },
  closed,
)
export type PetitionToken = Static<typeof PetitionToken>
