// Generated from list-history-sources.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListHistorySourcesParams {
  readonly cityIds: readonly string[]
}

export interface ListHistorySourcesRow {
  readonly city_id: string
  readonly source: string
  readonly orders: number
  readonly firstOn: string
  readonly lastOn: string
}

export const listHistorySources: Statement<ListHistorySourcesParams, ListHistorySourcesRow> = {
  name: 'listHistorySources_338ab0df',
  text: `-- What was taken over into this database, city by city.
select city_id, source, count(*)::integer as "orders", min(created_on) as "firstOn", max(created_on) as "lastOn"
from order_history
where city_id = any ($1::text[])
group by city_id, source
order by city_id, source`,
  order: ['cityIds'],
}
