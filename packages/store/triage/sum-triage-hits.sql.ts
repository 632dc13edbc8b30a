// Generated from sum-triage-hits.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SumTriageHitsParams {
  readonly cityId: string
  readonly fromAt: string
  readonly toAt: string
}

export interface SumTriageHitsRow {
  readonly week_on: string
  readonly decided_category_id: string | null
  readonly decided_unit_id: string | null
  readonly orders: number
  readonly right: number
  readonly right_of_three: number
  readonly abstained: number
  readonly kind_right: number
  readonly placed: number
  readonly place_right: number
  readonly routed: number
  readonly unit_right: number
  readonly corrections: number
  readonly probability: number
}

export const sumTriageHits: Statement<SumTriageHitsParams, SumTriageHitsRow> = {
  name: 'sumTriageHits_4e7c88d4',
  text: `-- Proposals against decisions, by week, decided category and decided unit; whoever reads adds up what they want.
select date_trunc('week', at)::date as "week_on", decided_category_id, decided_unit_id,
  count(*) as "orders",
  count(*) filter (where decided_category_id is not null and proposed_category_id = decided_category_id) as "right",
  count(*) filter (where decided_category_id = any (top_category_ids)) as "right_of_three",
  count(*) filter (where abstained) as "abstained",
  count(*) filter (where proposed_kind = decided_kind) as "kind_right",
  count(place_right) as "placed",
  count(*) filter (where place_right) as "place_right",
  count(*) filter (where proposed_unit_id is not null and decided_unit_id is not null) as "routed",
  count(*) filter (where proposed_unit_id = decided_unit_id) as "unit_right",
  sum(corrections)::bigint as "corrections",
  sum(probability)::double precision as "probability"
from triage_sample
where city_id = $1 and at >= $2::timestamptz and at < $3::timestamptz
group by 1, 2, 3`,
  order: ['cityId', 'fromAt', 'toAt'],
}
