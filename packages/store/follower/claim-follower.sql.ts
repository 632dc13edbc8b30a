// Generated from claim-follower.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ClaimFollowerParams {
  readonly cityId: string
  readonly name: string
}

export interface ClaimFollowerRow {
  readonly transaction_id: string
  readonly position: number
  readonly seal: string | null
  readonly sealed_count: number
}

export const claimFollower: Statement<ClaimFollowerParams, ClaimFollowerRow> = {
  name: 'claimFollower_fe0e5087',
  text: `-- Takes the follower for this transaction; no row when another worker holds it.
select transaction_id::text as "transaction_id", position, encode(seal, 'hex') as seal, sealed_count
from follower where city_id = $1 and name = $2
for update skip locked`,
  order: ['cityId', 'name'],
}
