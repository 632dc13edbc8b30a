// Generated from find-order-by-id.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindOrderByIdParams {
  readonly cityId: string
  readonly orderId: string
}

export interface FindOrderByIdRow {
  readonly order_id: string
  readonly version: number
}

export const findOrderById: Statement<FindOrderByIdParams, FindOrderByIdRow> = {
  name: 'findOrderById_133d041f',
  text: `-- Whether the reader sees the order at all.
select order_id, version from order_state where city_id = $1 and order_id = $2::uuid`,
  order: ['cityId', 'orderId'],
}
