// Generated from advance-follower.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface AdvanceFollowerParams {
  readonly transactionId: string
  readonly position: number
  readonly seal: string | null
  readonly sealedCount: number
  readonly cityId: string
  readonly name: string
}

export type AdvanceFollowerRow = never

export const advanceFollower: Statement<AdvanceFollowerParams, AdvanceFollowerRow> = {
  name: 'advanceFollower_e10e6763',
  text: `update follower
set transaction_id = $1::text::xid8, position = $2::bigint, seal = decode($3::text, 'hex'), sealed_count = $4::bigint
where city_id = $5 and name = $6`,
  order: ['transactionId', 'position', 'seal', 'sealedCount', 'cityId', 'name'],
}
