import { Type, type Static } from 'typebox'
import { Id, Line, OneOf, UnitCode } from '../primitives.ts'
import { Moment, Named } from '../views/named.ts'

const closed = { additionalProperties: false }
const details = {
  name: Line(120, 'Name of the partner system'),
  url: Type.String({
    minLength: 8,
    maxLength: 500,
    description: 'Where facts are posted; https, no name and password in it',
  }),
  facts: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), {
    minItems: 1,
    maxItems: 40,
    uniqueItems: true,
    description: 'What it hears: order, whistle, or one fact such as order/orderDispatched',
  }),
}

export const RegisterWebhookInput = Type.Object(
  { unitId: { ...UnitCode, description: 'Whose partner it is' }, ...details },
  closed,
)
export const ChangeWebhookInput = Type.Object(details, closed)
export const WebhookView = Type.Object(
  {
    webhookId: Id,
    version: Type.Integer(),
    situation: OneOf(['active', 'stopped']),
    unit: Named,
    name: Type.String(),
    url: Type.String(),
    facts: Type.Array(Type.String()),
    keyNumber: Type.Integer(),
    fromAt: Moment,
  },
  closed,
)
export type WebhookView = Static<typeof WebhookView>

/** The key by which the receiver proves that a message is ours. */
export const WebhookKeyView = Type.Object(
  {
    webhookId: Id,
    keyNumber: Type.Integer(),
    key: Type.String(),
    signature: Type.String({ description: 'How each message is signed' }),
  },
  closed,
)
export type WebhookKeyView = Static<typeof WebhookKeyView>

/** The body of what is posted. */
export interface WebhookBody {
  /** The same for every try. */
  readonly deliveryId: string
  readonly webhookId: string
  readonly cityId: string
  readonly stream: string
  readonly streamId: string
  readonly sequence: number
  readonly fact: string
  readonly at: string
  /** Number of the order; null for a whistle. */
  readonly number: string | null
}
