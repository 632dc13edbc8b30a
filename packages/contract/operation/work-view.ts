import { Type, type Static } from 'typebox'
import { Moment } from '../views/named.ts'

const closed = { additionalProperties: false }

/** Work that runs behind the requests: how far it is, and what could not be done. */
export const WorkView = Type.Object(
  {
    clockSeconds: Type.Integer({ description: 'By how much the longest waiting clock is late' }),
    followers: Type.Array(
      Type.Object(
        {
          name: Type.String({ description: 'Projection that follows the trace' }),
          seconds: Type.Integer({ description: 'How far behind' }),
        },
        closed,
      ),
    ),
    messages: Type.Object({ queued: Type.Integer(), dead: Type.Integer({ description: 'Given up' }) }, closed),
    setAside: Type.Array(
      Type.Object(
        {
          thing: Type.String({ description: 'Whose clock it is: `order/…`' }),
          reason: Type.String({ description: 'A code or a kind of error' }),
          tries: Type.Integer(),
          since: Moment,
          retryAt: Moment,
        },
        closed,
      ),
      { description: 'Clocks that are due and could not be fired' },
    ),
  },
  closed,
)
export type WorkView = Static<typeof WorkView>
