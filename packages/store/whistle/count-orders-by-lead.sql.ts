// Generated from count-orders-by-lead.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface CountOrdersByLeadParams {
  readonly cityId: string
  readonly fromAt: string
  readonly untilAt: string
  readonly unitIds: readonly string[] | null
}

export interface CountOrdersByLeadRow {
  readonly unit_id: string
  readonly orders: number
}

export const countOrdersByLead: Statement<CountOrdersByLeadParams, CountOrdersByLeadRow> = {
  name: 'countOrdersByLead_c85a205a',
  text: `-- Orders that units led and that came in between two moments: what the whistle ratio divides by (R046). No units: all.

select lead_unit_id as "unit_id", count(*)::integer as "orders"
from order_state
where city_id = $1 and lead_unit_id is not null and created_at >= $2::timestamptz and created_at < $3::timestamptz
  and ($4::text[] is null or lead_unit_id = any ($4::text[]))
group by lead_unit_id`,
  order: ['cityId', 'fromAt', 'untilAt', 'unitIds'],
}
