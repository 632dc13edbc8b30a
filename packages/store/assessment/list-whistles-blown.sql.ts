// Generated from list-whistles-blown.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListWhistlesBlownParams {
  readonly cityId: string
  readonly fromAt: string
  readonly fromText: string
  readonly untilText: string
}

export interface ListWhistlesBlownRow {
  readonly record_id: string
  readonly state: unknown
}

export const listWhistlesBlown: Statement<ListWhistlesBlownParams, ListWhistlesBlownRow> = {
  name: 'listWhistlesBlown_09b21b08',
  text: `-- Whistles blown in a span of time.

select record_id, state
from record_state
where city_id = $1 and record_kind = 'whistle' and updated_at >= $2::timestamptz
  and state -> 'call' ->> 'blownAt' >= $3 and state -> 'call' ->> 'blownAt' < $4
order by record_id`,
  order: ['cityId', 'fromAt', 'fromText', 'untilText'],
}
