import { Type, type Static } from 'typebox'
import { Moment, NamedOrNull, TextOrNull } from './named.ts'

/** What happened to an order, oldest first, in words. */
export const TimelineView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          sequence: Type.Integer(),
          at: Moment,
          kind: Type.String({ description: 'The fact’s kind' }),
          zh: Type.String(),
          en: Type.String(),
          by: Type.String({ description: 'person, petitioner, external, system' }),
          unit: NamedOrNull,
          personId: TextOrNull,
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
export type TimelineView = Static<typeof TimelineView>
