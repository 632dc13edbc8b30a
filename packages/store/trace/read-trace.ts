import { wholeOrder, type KeptOrder } from '@shaoying/domain'
import { run, type Database } from '../statement.ts'
import { listEventsByStream, type ListEventsByStreamRow } from './list-events-by-stream.sql.ts'
import { listHashesInOrder, type ListHashesInOrderRow } from './list-hashes-in-order.sql.ts'
import { listOrderHeads } from './list-order-heads.sql.ts'
import { listRecordHeads } from './list-record-heads.sql.ts'
import { listSeals, type ListSealsRow } from './list-seals.sql.ts'

const page = 2000
const beforeAll = '00000000-0000-0000-0000-000000000000'

export type TraceEvent = ListEventsByStreamRow

/** What a saved state says of its own trace. */
export interface StreamHead {
  readonly streamId: string
  readonly streamKind: string
  readonly version: number
  /** Hex. */
  readonly lastHash: string
  readonly state: unknown
}

/** Every fact of a city, stream by stream, in order. Pages, so that memory stays small. */
export async function* readTraceByStream(db: Database, cityId: string): AsyncGenerator<TraceEvent> {
  let after = { afterStreamId: beforeAll, afterSequence: 0 }
  for (;;) {
    const rows = await run(db, listEventsByStream, { cityId, ...after, most: page })
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < page) return
    after = { afterStreamId: last.stream_id, afterSequence: last.sequence }
  }
}

/** The heads of all orders, by id; the state null unless it is asked for. */
export async function* readOrderHeads(db: Database, cityId: string, withState: boolean): AsyncGenerator<StreamHead> {
  for (let afterOrderId = beforeAll; ; ) {
    const rows = await run(db, listOrderHeads, { cityId, afterOrderId, withState, most: page })
    for (const row of rows)
      yield {
        streamId: row.order_id,
        streamKind: 'order',
        version: row.version,
        lastHash: row.last_hash,
        state: withState ? wholeOrder(row.state as KeptOrder) : null,
      }
    if (rows.length < page) return
    afterOrderId = rows.at(-1)!.order_id
  }
}

/** The heads of all records of whatever kind, by id. */
export async function* readRecordHeads(db: Database, cityId: string): AsyncGenerator<StreamHead> {
  for (let afterRecordId = beforeAll; ; ) {
    const rows = await run(db, listRecordHeads, { cityId, afterRecordId, most: page })
    for (const row of rows)
      yield {
        streamId: row.record_id,
        streamKind: row.record_kind,
        version: row.version,
        lastHash: row.last_hash,
        state: row.state,
      }
    if (rows.length < page) return
    afterRecordId = rows.at(-1)!.record_id
  }
}

/** Hashes in commit order, as the seals were made. */
export async function* readHashesInOrder(db: Database, cityId: string): AsyncGenerator<ListHashesInOrderRow> {
  let after = { afterTransactionId: '0', afterPosition: 0 }
  for (;;) {
    const rows = await run(db, listHashesInOrder, { cityId, ...after, most: page })
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < page) return
    after = { afterTransactionId: last.transaction_id, afterPosition: last.position }
  }
}

export function readSeals(db: Database, cityId: string): Promise<ListSealsRow[]> {
  return run(db, listSeals, { cityId })
}
