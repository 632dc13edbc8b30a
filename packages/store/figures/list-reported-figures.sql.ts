// Generated from list-reported-figures.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListReportedFiguresParams {
  readonly cityId: string
  readonly unitId: string | null
  readonly firstOn: string
  readonly lastOn: string
}

export interface ListReportedFiguresRow {
  readonly record_id: string
  readonly unit_id: string
  readonly state: unknown
}

export const listReportedFigures: Statement<ListReportedFiguresParams, ListReportedFiguresRow> = {
  name: 'listReportedFigures_12f3108f',
  text: `-- Reports of the spans that begin within these days, of one unit or of all; behind row-level security.


select record_id, unit_id as "unit_id", state
from record_state
where city_id = $1 and record_kind = 'reported_figures' and ($2::text is null or unit_id = $2::text)
  and (state ->> 'startsOn') between $3::text and $4::text
order by record_id
limit 20000`,
  order: ['cityId', 'unitId', 'firstOn', 'lastOn'],
}
