import { one, type Database } from '../statement.ts'
import { ensureEventPartitions as statement } from './ensure-event-partitions.sql.ts'

/** Makes the trace's monthly partitions for those days; answers how many were new. */
export async function ensureEventPartitions(db: Database, fromOn: string, toOn: string): Promise<number> {
  return (await one(db, statement, { fromOn, toOn })).made
}
