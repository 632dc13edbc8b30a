// Generated from count-orders-of-caller.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface CountOrdersOfCallerParams {
  readonly monthStart: string
  readonly yearStart: string
  readonly cityId: string
  readonly petitionerId: string
}

export interface CountOrdersOfCallerRow {
  readonly total: number
  readonly running: number
  readonly inMonth: number
  readonly inYear: number
}

export const countOrdersOfCaller: Statement<CountOrdersOfCallerParams, CountOrdersOfCallerRow> = {
  name: 'countOrdersOfCaller_2465456d',
  text: `-- How often a caller has come: in all, still running, this month and this year; behind row-level security.
select count(*)::integer as "total", count(*) filter (where s.open)::integer as "running",
  count(*) filter (where s.created_at >= $1::timestamptz)::integer as "inMonth",
  count(*) filter (where s.created_at >= $2::timestamptz)::integer as "inYear"
from order_state s
where s.city_id = $3 and s.petitioner_id = $4::uuid`,
  order: ['monthStart', 'yearStart', 'cityId', 'petitionerId'],
}
