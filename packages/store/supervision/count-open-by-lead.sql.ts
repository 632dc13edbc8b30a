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
  name: 'countOpenByLead_d32fe6e6',
  text: `-- What is open now, by the unit that leads it; behind row-level security. The partial index on open orders holds it.
select s.lead_unit_id as "leadUnitId", count(*)::integer as "open",
  (count(*) filter (where s.handle_due_at <= $1::timestamptz and f.unfinished))::integer as "overdue",
  (count(*) filter (where s.handle_due_at > $1::timestamptz and s.handle_due_at <= $2::timestamptz and f.unfinished))::integer as "dueSoon",
  (count(*) filter (where s.situation = 'ledgered'))::integer as "ledgered",
  min(s.handle_due_at) filter (where f.unfinished) as "oldestDueAt"
from order_state s
-- Looked into only where it matters: what is due later than soon is open in any case.
cross join lateral (select case when s.handle_due_at <= $2::timestamptz then (s.situation in ('dispatched', 'objected', 'handling', 'rework') or not jsonb_path_exists(s.state, '$.replies[*] ? (@.round == $round)', jsonb_build_object('round', coalesce((s.state ->> 'round')::integer, 1)))) else true end as unfinished) f
where s.city_id = $3 and s.open and s.lead_unit_id is not null
group by s.lead_unit_id`,
  order: ['now', 'soon', 'cityId'],
}
