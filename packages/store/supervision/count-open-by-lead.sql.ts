// Generated from count-open-by-lead.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface CountOpenByLeadParams {
  readonly now: string
  readonly soon: string
  readonly cityId: string
}

export interface CountOpenByLeadRow {
  readonly leadUnitId: string
  readonly open: number
  readonly overdue: number
  readonly dueSoon: number
  readonly ledgered: number
  readonly oldestDueAt: string | null
}

export const countOpenByLead: Statement<CountOpenByLeadParams, CountOpenByLeadRow> = {
  name: 'countOpenByLead_08b8dff0',
  text: `-- What is open now, by the unit that leads it; behind row-level security. The partial index on open orders holds it.
select s.lead_unit_id as "leadUnitId", count(*)::integer as "open",
  (count(*) filter (where s.reply_due_at <= $1::timestamptz))::integer as "overdue",
  (count(*) filter (where s.reply_due_at > $1::timestamptz and s.reply_due_at <= $2::timestamptz))::integer as "dueSoon",
  (count(*) filter (where s.situation = 'ledgered'))::integer as "ledgered",
  min(s.reply_due_at) as "oldestDueAt"
from order_state s
where s.city_id = $3 and s.open and s.lead_unit_id is not null
group by s.lead_unit_id`,
  order: ['now', 'soon', 'cityId'],
}
