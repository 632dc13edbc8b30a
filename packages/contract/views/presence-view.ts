import { Type, type Static } from 'typebox'
import { OneOf } from '../primitives.ts'
import { Moment, NamedOrNull } from './named.ts'

const closed = { additionalProperties: false }

export const PresenceInput = Type.Object(
  { doing: OneOf(['viewing', 'writing', 'gone'], 'Looks at it, writes on it, has closed it') },
  closed,
)

/** Who else has the order open. */
export const PresenceView = Type.Object(
  {
    others: Type.Array(
      Type.Object(
        {
          personId: Type.String(),
          name: Type.Union([Type.String(), Type.Null()]),
          unit: NamedOrNull,
          doing: OneOf(['viewing', 'writing']),
          since: Moment,
        },
        closed,
      ),
    ),
  },
  closed,
)
export type PresenceView = Static<typeof PresenceView>
