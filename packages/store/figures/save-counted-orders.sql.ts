// Generated from save-counted-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SaveCountedOrdersParams {
  readonly rows: unknown
}

export type SaveCountedOrdersRow = never

export const saveCountedOrders: Statement<SaveCountedOrdersParams, SaveCountedOrdersRow> = {
  name: 'saveCountedOrders_4103d898',
  text: `insert into counted_order (city_id, order_id, created_on, closed_on, counted_as, facts)
select "cityId", "orderId", "createdOn", "closedOn", "countedAs", "facts"
from json_to_recordset($1::json) as r ("cityId" text, "orderId" uuid, "createdOn" date, "closedOn" date, "countedAs" text[], "facts" jsonb)
on conflict (city_id, order_id) do update set
  created_on = excluded.created_on, closed_on = excluded.closed_on, counted_as = excluded.counted_as, facts = excluded.facts`,
  order: ['rows'],
  json: ['rows'],
}
