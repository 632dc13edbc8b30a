import { situationNames } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { Id, OneOf } from '../primitives.ts'
import { MomentOrNull, NamedOrNull } from './named.ts'

/** How an order stands after a command; the page itself is asked for with GET. */
export const OrderStanding = Type.Object(
  {
    orderId: Id,
    number: Type.String(),
    version: Type.Integer({ description: 'Also in the ETag' }),
    situation: OneOf(situationNames),
    situationText: Type.String(),
    round: Type.Integer({ description: '1, or 2 after a callback sent it back' }),
    lead: NamedOrNull,
    dueAt: MomentOrNull,
    facts: Type.Array(Type.String(), {
      description: 'Kinds of the facts this command recorded; empty for a repeat that was carried out before',
    }),
    replayed: Type.Boolean({ description: 'The same Idempotency-Key was answered before' }),
  },
  { additionalProperties: false },
)
export type OrderStanding = Static<typeof OrderStanding>

/** A new order, with what the petitioner needs to follow it. */
export const RegisteredOrder = Type.Object(
  {
    ...OrderStanding.properties,
    trackingCode: Type.String({
      description: 'With the number, opens the order to its petitioner; to be read out or sent',
    }),
  },
  { additionalProperties: false },
)
export type RegisteredOrder = Static<typeof RegisteredOrder>
