// Generated from list-orders-created-on.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrdersCreatedOnParams {
  readonly cityId: string
  readonly fromOn: string
  readonly lastOn: string
}

export interface ListOrdersCreatedOnRow {
  readonly order_id: string
}

export const listOrdersCreatedOn: Statement<ListOrdersCreatedOnParams, ListOrdersCreatedOnRow> = {
  name: 'listOrdersCreatedOn_f5d1afd1',
  text: `-- Orders that figures know of, by the days of their registration.
select order_id from counted_order where city_id = $1 and created_on between $2::date and $3::date order by order_id`,
  order: ['cityId', 'fromOn', 'lastOn'],
}
