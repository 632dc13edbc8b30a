import { Type, type Static } from 'typebox'
import { Id, OneOf } from '../primitives.ts'
import { Moment, MomentOrNull, NamedOrNull, TextOrNull } from './named.ts'

const closed = { additionalProperties: false }
const idOrNull = Type.Union([Id, Type.Null()])
const nextCursor = Type.Union([Type.String(), Type.Null()])

export const NotificationListView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          notificationId: Id,
          kind: Type.String({ description: 'Which rule it comes from', examples: ['unit_dispatched'] }),
          subject: Type.String(),
          text: Type.String(),
          orderId: idOrNull,
          whistleId: idOrNull,
          unit: NamedOrNull,
          at: Moment,
          readAt: MomentOrNull,
        },
        closed,
      ),
    ),
    nextCursor,
  },
  closed,
)
export type NotificationListView = Static<typeof NotificationListView>

export const OutboxView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          messageId: Id,
          kind: Type.String(),
          orderId: idOrNull,
          channel: OneOf(['sms', 'mail']),
          recipient: Type.String({ description: 'Masked', examples: ['138****5678'] }),
          subject: Type.String(),
          text: Type.String(),
          at: Moment,
        },
        closed,
      ),
    ),
    nextCursor,
  },
  closed,
)
export type OutboxView = Static<typeof OutboxView>

export const DeadMessageListView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        { messageId: Id, kind: Type.String(), orderId: idOrNull, tries: Type.Integer(), fault: TextOrNull, at: Moment },
        closed,
      ),
    ),
    nextCursor,
  },
  closed,
)
export type DeadMessageListView = Static<typeof DeadMessageListView>
