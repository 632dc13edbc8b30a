// Generated from count-open-by-place.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface CountOpenByPlaceParams {
  readonly now: string
  readonly soon: string
  readonly cityId: string
}

export interface CountOpenByPlaceRow {
  readonly place_unit_id: string | null
  readonly district_id: string | null
  readonly open: number | null
  readonly overdue: number | null
  readonly due_soon: number | null
  readonly urgent: number | null
}

export const countOpenByPlace: Statement<CountOpenByPlaceParams, CountOpenByPlaceRow> = {
  name: 'countOpenByPlace_f1759e63',
  text: `-- What is open now, by where it lies; overdue is what waits for its reply beyond the limit. The partial index on open orders holds it.
select s.place_unit_id, s.district_id, count(*)::integer as open,
  (count(*) filter (where s.reply_due_at <= $1::timestamptz))::integer as overdue,
  (count(*) filter (where s.reply_due_at > $1::timestamptz and s.reply_due_at <= $2::timestamptz))::integer as due_soon,
  (count(*) filter (where s.emergency))::integer as urgent
from order_state s
where s.city_id = $3 and s.open
group by s.place_unit_id, s.district_id`,
  order: ['now', 'soon', 'cityId'],
}
