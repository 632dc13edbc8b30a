// Generated from list-hashes-in-order.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListHashesInOrderParams {
  readonly cityId: string
  readonly afterTransactionId: string
  readonly afterPosition: number
  readonly most: number
}

export interface ListHashesInOrderRow {
  readonly transaction_id: string
  readonly position: number
  readonly hash: string
  readonly stream_id: string
  readonly sequence: number
}

export const listHashesInOrder: Statement<ListHashesInOrderParams, ListHashesInOrderRow> = {
  name: 'listHashesInOrder_599f4a9f',
  text: `select transaction_id::text as "transaction_id", position, encode(hash, 'hex') as "hash", stream_id, sequence
from event
where city_id = $1 and (transaction_id, position) > ($2::text::xid8, $3::bigint)
-- Qualified: unqualified it would sort by the text of the same name above, and 1000 comes before 999.
order by event.transaction_id, event.position
limit $4::integer`,
  order: ['cityId', 'afterTransactionId', 'afterPosition', 'most'],
}
