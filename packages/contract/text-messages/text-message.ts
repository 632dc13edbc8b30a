import { textMessageOutcomes } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { Id, InstantText, Line, OneOf } from '../primitives.ts'
import { Moment, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }

/** What the gateway hands over. */
export const TextMessageInput = Type.Object(
  {
    messageId: Type.String({
      minLength: 1,
      maxLength: 120,
      pattern: '^\\S+$',
      description: 'What the gateway calls it',
    }),
    from: Line(40, 'Number it came from'),
    text: Type.String({
      maxLength: 4000,
      description: 'Its words; empty for a picture that the gateway could not carry',
    }),
    sentAt: Type.Optional({ ...InstantText, description: 'When it was sent; the same in every repeat. Left out: now' }),
  },
  closed,
)
export type TextMessageInput = Static<typeof TextMessageInput>

/** For the gateway: nothing of the sender. */
export const TextMessageReceipt = Type.Object({ textMessageId: Id, as: OneOf(textMessageOutcomes) }, closed)

export const TextMessageView = Type.Object(
  {
    textMessageId: Id,
    version: Type.Integer(),
    situation: OneOf(['received', 'taken_up']),
    masked: TextOrNull,
    gatewayMessageId: Type.String(),
    sentAt: Moment,
    as: Type.Union([OneOf(textMessageOutcomes), Type.Null()], { description: 'What it became' }),
    targetId: Type.Union([Id, Type.Null()], { description: 'The order or the whistle' }),
    number: TextOrNull,
    personId: TextOrNull,
    lack: Type.Union([Type.String(), Type.Null()], { description: 'What kept a whistle from going out' }),
  },
  closed,
)
export type TextMessageView = Static<typeof TextMessageView>
