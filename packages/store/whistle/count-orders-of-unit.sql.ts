// Generated from count-orders-of-unit.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface CountOrdersOfUnitParams {
  readonly cityId: string
  readonly unitId: string
  readonly fromAt: string
  readonly untilAt: string
}

export interface CountOrdersOfUnitRow {
  readonly orders: number
}

export const countOrdersOfUnit: Statement<CountOrdersOfUnitParams, CountOrdersOfUnitRow> = {
  name: 'countOrdersOfUnit_daba19a4',
  text: `-- Orders a unit led that came in between two moments: what the whistle ratio divides by (R046).
select count(*)::integer as "orders"
from order_state
where city_id = $1 and lead_unit_id = $2 and created_at >= $3::timestamptz and created_at < $4::timestamptz`,
  order: ['cityId', 'unitId', 'fromAt', 'untilAt'],
}
