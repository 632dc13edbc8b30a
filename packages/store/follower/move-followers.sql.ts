// Generated from move-followers.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface MoveFollowersParams {
  readonly cityId: string
  readonly toTransactionId: string
  readonly toPosition: number
  readonly names: readonly string[]
  readonly fromStart: boolean
  readonly fromTransactionId: string
  readonly fromPosition: number
}

export type MoveFollowersRow = never

export const moveFollowers: Statement<MoveFollowersParams, MoveFollowersRow> = {
  name: 'moveFollowers_c85383d8',
  text: `-- Moves followers that had read everything up to one place on to another, because what lies between was done for them.
insert into follower (city_id, name, transaction_id, position)
select $1, n, $2::text::xid8, $3::bigint
from unnest($4::text[]) as n
where $5::boolean or exists (select from follower f where f.city_id = $1 and f.name = n)
on conflict (city_id, name) do update set transaction_id = excluded.transaction_id, position = excluded.position
where (follower.transaction_id, follower.position) >= ($6::text::xid8, $7::bigint)`,
  order: ['cityId', 'toTransactionId', 'toPosition', 'names', 'fromStart', 'fromTransactionId', 'fromPosition'],
}
