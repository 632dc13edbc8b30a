import { Type, type Static } from 'typebox'
import { Moment, MomentOrNull, TextOrNull } from './named.ts'

const closed = { additionalProperties: false }

/** All that the holder of an invitation's link sees. */
export const InvitationAnswer = Type.Object(
  {
    id: Type.String(),
    orderNumber: Type.String(),
    name: Type.String({ description: 'Who was invited' }),
    asked: Type.String({ description: 'What is asked' }),
    askedBy: TextOrNull,
    wantedBy: MomentOrNull,
    at: Moment,
    category: TextOrNull,
    place: Type.Object(
      { territory: TextOrNull, point: TextOrNull },
      { ...closed, description: 'The public place; never anybody’s own door' },
    ),
    contributions: Type.Array(Type.Object({ at: Moment, text: Type.String() }, closed), {
      description: 'What this party itself has answered',
    }),
    closedAt: MomentOrNull,
    open: Type.Boolean({ description: 'It may still answer' }),
  },
  closed,
)
export type InvitationAnswer = Static<typeof InvitationAnswer>

/** The links of one order, for whoever may invite. */
export const InvitationLinks = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        { id: Type.String(), name: Type.String(), isOpen: Type.Boolean(), endsAt: Moment, token: TextOrNull },
        { ...closed, description: 'The token is null once the link was taken back or has ended' },
      ),
    ),
  },
  closed,
)
export type InvitationLinks = Static<typeof InvitationLinks>
