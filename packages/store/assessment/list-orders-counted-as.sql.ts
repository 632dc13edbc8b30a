// Generated from list-orders-counted-as.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrdersCountedAsParams {
  readonly cityId: string
  readonly word: string
  readonly byClosing: boolean
  readonly fromOn: string
  readonly lastOn: string
}

export interface ListOrdersCountedAsRow {
  readonly order_id: string
}

export const listOrdersCountedAs: Statement<ListOrdersCountedAsParams, ListOrdersCountedAsRow> = {
  name: 'listOrdersCountedAs_6a1d51da',
  text: `-- Orders that are counted under one word (\`leadStreet:<unit>\`), by the days of their registration or close.
select order_id from counted_order
where city_id = $1 and counted_as @> array[$2::text]
  and (case when $3::boolean then closed_on else created_on end) between $4::date and $5::date
order by order_id`,
  order: ['cityId', 'word', 'byClosing', 'fromOn', 'lastOn'],
}
