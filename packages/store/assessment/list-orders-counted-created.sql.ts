// Generated from list-orders-counted-created.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrdersCountedCreatedParams {
  readonly cityId: string
  readonly word: string
  readonly fromOn: string
  readonly lastOn: string
}

export interface ListOrdersCountedCreatedRow {
  readonly order_id: string
}

export const listOrdersCountedCreated: Statement<ListOrdersCountedCreatedParams, ListOrdersCountedCreatedRow> = {
  name: 'listOrdersCountedCreated_126be84c',
  text: `-- Orders that are counted under one word (\`leadStreet:<unit>\`), by the days of their registration.
select order_id from counted_order
where city_id = $1 and counted_as @> array[$2::text] and created_on between $3::date and $4::date
order by order_id`,
  order: ['cityId', 'word', 'fromOn', 'lastOn'],
}
