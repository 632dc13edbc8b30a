import { Id } from '@shaoying/contract'
import { Type, type TProperties } from 'typebox'

const closed = { additionalProperties: false }

export const OrderParams = Type.Object({ orderId: Id }, closed)

/** A query of a list: its filters, and how to page. */
export function listQuery<Filters extends TProperties>(filters: Filters) {
  return Type.Object(
    {
      ...filters,
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Items a page; 50 when not given' })),
      cursor: Type.Optional(
        Type.String({ minLength: 1, maxLength: 400, description: '`nextCursor` of the page before' }),
      ),
    },
    closed,
  )
}

export const defaultLimit = 50
