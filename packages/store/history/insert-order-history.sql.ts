// Generated from insert-order-history.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertOrderHistoryParams {
  readonly rows: unknown
}

export type InsertOrderHistoryRow = never

export const insertOrderHistory: Statement<InsertOrderHistoryParams, InsertOrderHistoryRow> = {
  name: 'insertOrderHistory_7b1268fa',
  text: `insert into order_history (city_id, order_id, source, record, created_on, seconds_to_close, ended, in_time, street, department, type, channel)
select "cityId", "orderId", "source", "record", "createdOn", "secondsToClose", "ended", "inTime", "street", "department", "type", "channel"
from json_to_recordset($1::json) as r (
  "cityId" text, "orderId" uuid, "source" text, "record" text, "createdOn" date, "secondsToClose" bigint, "ended" boolean, "inTime" boolean,
  "street" text, "department" text, "type" text[], "channel" text)`,
  order: ['rows'],
  json: ['rows'],
}
