// Generated from find-order-id.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindOrderIdParams {
  readonly cityId: string
  readonly number: string
}

export interface FindOrderIdRow {
  readonly order_id: string
}

export const findOrderId: Statement<FindOrderIdParams, FindOrderIdRow> = {
  name: 'findOrderId_a3652652',
  text: `-- The id of the order with that public number.
select order_id from order_state where city_id = $1 and order_number = $2`,
  order: ['cityId', 'number'],
}
