// Generated from find-order-by-number.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindOrderByNumberParams {
  readonly cityId: string
  readonly number: string
}

export interface FindOrderByNumberRow {
  readonly order_id: string
  readonly petitioner_id: string | null
}

export const findOrderByNumber: Statement<FindOrderByNumberParams, FindOrderByNumberRow> = {
  name: 'findOrderByNumber_760ddad3',
  text: `-- The order with that public number.
select order_id, petitioner_id from order_state where city_id = $1 and order_number = $2`,
  order: ['cityId', 'number'],
}
