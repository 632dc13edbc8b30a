// Generated from sum-dispatch-paths.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SumDispatchPathsParams {
  readonly cityId: string
  readonly fromAt: string
  readonly toAt: string
}

export interface SumDispatchPathsRow {
  readonly first_unit_id: string
  readonly lead_unit_id: string
  readonly orders: number
  readonly signed: number
  readonly minutes_to_unit: number
  readonly minutes_to_signature: number | null
}

export const sumDispatchPaths: Statement<SumDispatchPathsParams, SumDispatchPathsRow> = {
  name: 'sumDispatchPaths_9c1d25ff',
  text: `-- How long it took until the unit that leads had an order, and until it signed, by whom it was first dispatched to.




select first_unit_id, lead_unit_id, count(*)::integer as "orders", count(signed_at)::integer as "signed",
  (avg(extract(epoch from sent_at - created_at)) / 60)::double precision as minutes_to_unit,
  (avg(extract(epoch from signed_at - created_at)) / 60)::double precision as minutes_to_signature
from (
  select s.created_at, s.lead_unit_id, s.state -> 'dispatches' -> 0 ->> 'leadUnitId' as first_unit_id,
    (s.state -> 'dispatches' -> -1 ->> 'at')::timestamptz as sent_at, (s.state ->> 'signedAt')::timestamptz as signed_at
  from order_state s
  where s.city_id = $1 and s.created_at >= $2::timestamptz and s.created_at < $3::timestamptz and s.lead_unit_id is not null
) as orders
group by first_unit_id, lead_unit_id`,
  order: ['cityId', 'fromAt', 'toAt'],
}
