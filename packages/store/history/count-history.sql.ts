// Generated from count-history.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface CountHistoryParams {
  readonly by: string
  readonly depth: number
  readonly cityId: string
  readonly source: string
  readonly fromOn: string
  readonly beforeOn: string
  readonly onlyEnded: boolean
}

export interface CountHistoryRow {
  readonly key: string | null
  readonly n: number
  readonly inTime: number
  readonly judged: number
  readonly medianSeconds: number | null
}

export const countHistory: Statement<CountHistoryParams, CountHistoryRow> = {
  name: 'countHistory_89b5a080',
  text: `-- Figures over the orders of one source that came in from one day up to, not including, another. \`by\`: street, department, type or channel;
-- \`depth\`: how many steps of the type, from the broadest. Orders without the word count under no key. percentile_cont(0.5) of an even
-- count is the mean of the two in the middle.
select
  key as "key",
  count(*)::integer as "n",
  (count(*) filter (where in_time))::integer as "inTime",
  count(in_time)::integer as "judged",
  percentile_cont(0.5) within group (order by seconds_to_close) as "medianSeconds"
from (
  select in_time, seconds_to_close,
    case $1::text
      when 'street' then street
      when 'department' then department
      when 'channel' then channel
      else nullif(array_to_string(type[1:($2::integer)], ' / '), '')
    end as key
  from order_history
  where city_id = $3 and source = $4 and created_on >= $5::date and created_on < $6::date
    and (ended or not $7::boolean)
) as counted
group by key
order by count(*) desc, key collate "C" nulls last`,
  order: ['by', 'depth', 'cityId', 'source', 'fromOn', 'beforeOn', 'onlyEnded'],
}
