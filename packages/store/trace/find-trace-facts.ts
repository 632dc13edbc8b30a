import { maybeOne, run, type Database } from '../statement.ts'
import { findOrderId } from './find-order-id.sql.ts'
import { findTraceFacts as find, type FindTraceFactsParams, type FindTraceFactsRow } from './find-trace-facts.sql.ts'

export type TraceFactRow = FindTraceFactsRow

/** Facts of a stretch of time, or of one stream, newest first; all units and people, or one. */
export function findTraceFacts(db: Database, wish: FindTraceFactsParams): Promise<TraceFactRow[]> {
  return run(db, find, wish)
}

export async function findOrderIdNumbered(db: Database, cityId: string, number: string): Promise<string | null> {
  return (await maybeOne(db, findOrderId, { cityId, number }))?.order_id ?? null
}
