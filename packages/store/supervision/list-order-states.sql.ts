// Generated from list-order-states.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrderStatesParams {
  readonly cityId: string
  readonly orderIds: readonly string[]
}

export interface ListOrderStatesRow {
  readonly order_id: string
  readonly state: unknown
}

export const listOrderStates: Statement<ListOrderStatesParams, ListOrderStatesRow> = {
  name: 'listOrderStates_9a62f53b',
  text: `-- States of some orders, as far as the reader may see them.

select s.order_id, s.state from order_state s
where s.city_id = $1 and s.order_id = any ($2::uuid[])`,
  order: ['cityId', 'orderIds'],
}
