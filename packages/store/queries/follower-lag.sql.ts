// Generated from follower-lag.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FollowerLagParams {
  readonly cityId: string
}

export interface FollowerLagRow {
  readonly name: string
  readonly waiting_since: string | null
}

export const followerLag: Statement<FollowerLagParams, FollowerLagRow> = {
  name: 'followerLag_822b0331',
  text: `-- Since when each follower has something to read; null when it has read everything. Rows of \`turn:\` are held and follow nothing.
select f.name, (
  select e.at from event e
  where e.city_id = f.city_id and (e.transaction_id, e.position) > (f.transaction_id, f.position)
  order by e.transaction_id, e.position
  limit 1
) as waiting_since
from follower f
where f.city_id = $1 and f.name not like 'turn:%'`,
  order: ['cityId'],
}
