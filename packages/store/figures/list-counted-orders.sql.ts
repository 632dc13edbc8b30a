// Generated from list-counted-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListCountedOrdersParams {
  readonly cityId: string
  readonly afterId: string
  readonly most: number
}

export interface ListCountedOrdersRow {
  readonly order_id: string
  readonly facts: unknown
  readonly countedAs: readonly string[]
}

export const listCountedOrders: Statement<ListCountedOrdersParams, ListCountedOrdersRow> = {
  name: 'listCountedOrders_a7833873',
  text: `-- Facts of orders after one, by id; for counting anew.


select order_id, facts, counted_as as "countedAs" from counted_order where city_id = $1 and order_id > $2::uuid order by order_id limit $3::integer`,
  order: ['cityId', 'afterId', 'most'],
}
