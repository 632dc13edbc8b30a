// Generated from list-order-heads.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrderHeadsParams {
  readonly cityId: string
  readonly afterOrderId: string
  readonly most: number
}

export interface ListOrderHeadsRow {
  readonly order_id: string
  readonly version: number
  readonly last_hash: string
  readonly state: unknown
}

export const listOrderHeads: Statement<ListOrderHeadsParams, ListOrderHeadsRow> = {
  name: 'listOrderHeads_086c5a5f',
  text: `-- What the saved states say their traces end with.

select order_id, version, encode(last_hash, 'hex') as "last_hash", state
from order_state
where city_id = $1 and order_id > $2::uuid
order by order_id
limit $3::integer`,
  order: ['cityId', 'afterOrderId', 'most'],
}
