// Generated from list-orders-counted-closed.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrdersCountedClosedParams {
  readonly cityId: string
  readonly word: string
  readonly fromOn: string
  readonly lastOn: string
}

export interface ListOrdersCountedClosedRow {
  readonly order_id: string
}

export const listOrdersCountedClosed: Statement<ListOrdersCountedClosedParams, ListOrdersCountedClosedRow> = {
  name: 'listOrdersCountedClosed_5606c266',
  text: `-- Orders that are counted under one word (\`leadStreet:<unit>\`), by the days of their close.
select order_id from counted_order
where city_id = $1 and counted_as @> array[$2::text] and closed_on between $3::date and $4::date
order by order_id`,
  order: ['cityId', 'word', 'fromOn', 'lastOn'],
}
