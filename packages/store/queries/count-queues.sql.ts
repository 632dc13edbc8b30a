// Generated from count-queues.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface CountQueuesParams {
  readonly cityId: string
  readonly most: number
  readonly situations: readonly string[]
}

export interface CountQueuesRow {
  readonly situation: string | null
  readonly count: number | null
}

export const countQueues: Statement<CountQueuesParams, CountQueuesRow> = {
  name: 'countQueues_43c389d2',
  text: `-- How many wait in each queue; counting stops where it stops mattering.
select q.situation, (
  select count(*) from (
    select from order_state s
    where s.city_id = $1 and s.situation = q.situation and s.open
    limit $2::integer
  ) waiting
) as count
from unnest($3::text[]) as q (situation)`,
  order: ['cityId', 'most', 'situations'],
}
