// Generated from list-order-heads.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrderHeadsParams {
  readonly withState: boolean
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
  name: 'listOrderHeads_eb08176d',
  text: `-- What the saved states say their traces end with; the state itself only when it is asked for.

select order_id, version, encode(last_hash, 'hex') as "last_hash", case when $1::boolean then state end as state
from order_state
where city_id = $2 and order_id > $3::uuid
order by order_id
limit $4::integer`,
  order: ['withState', 'cityId', 'afterOrderId', 'most'],
}
