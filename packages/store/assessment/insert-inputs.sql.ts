// Generated from insert-inputs.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertInputsParams {
  readonly cityId: string
  readonly windowId: string
  readonly rows: unknown
}

export type InsertInputsRow = never

export const insertInputs: Statement<InsertInputsParams, InsertInputsRow> = {
  name: 'insertInputs_8db7a45b',
  text: `insert into assessment_input (city_id, window_id, order_id, order_number, facts)
select $1, $2, "orderId", "orderNumber", facts
from json_to_recordset($3::json) as r ("orderId" uuid, "orderNumber" text, facts text)`,
  order: ['cityId', 'windowId', 'rows'],
  json: ['rows'],
}
