import { run, type Database } from '../statement.ts'
import { followerLag, type FollowerLagRow } from './follower-lag.sql.ts'

/** Each follower with the moment of the first fact it has not read; null when it is up to date. As the door. */
export function listFollowerLags(db: Database, cityId: string): Promise<FollowerLagRow[]> {
  return run(db, followerLag, { cityId })
}
