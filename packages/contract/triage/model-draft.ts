import { Type, type Static } from 'typebox'
import { OneOf } from '../primitives.ts'

const closed = { additionalProperties: false }

export const ModelDraftInput = Type.Object(
  {
    purpose: OneOf(
      ['summary', 'reply', 'suggestion'],
      'What is wanted: the appeal in a few sentences, a reply to fill in, ways to handle it',
    ),
  },
  closed,
)
/** What the city has set up; null: no language model. */
export const LanguageModelView = Type.Object(
  { model: Type.Union([Type.String(), Type.Null()], { description: 'Its name; null: none is set up' }) },
  closed,
)
export type LanguageModelView = Static<typeof LanguageModelView>

export const ModelDraftView = Type.Object(
  {
    text: Type.String({ description: 'A draft; nothing is done with it by itself' }),
    model: Type.String(),
    hidden: Type.Integer({ description: 'Places that were hidden before the text left' }),
  },
  closed,
)
export type ModelDraftView = Static<typeof ModelDraftView>
