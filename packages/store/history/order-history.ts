import { execute, run, type Database } from '../statement.ts'
import { countHistory, type CountHistoryParams, type CountHistoryRow } from './count-history.sql.ts'
import { insertOrderHistory } from './insert-order-history.sql.ts'
import { listHistorySources, type ListHistorySourcesRow } from './list-history-sources.sql.ts'
import { listKnownRecords } from './list-known-records.sql.ts'

/** One order taken over from other books, as figures need it; see `OrderHistory` in the domain. */
export interface OrderHistoryInput {
  readonly cityId: string
  readonly orderId: string
  readonly source: string
  readonly record: string
  /** In the city's zone. */
  readonly createdOn: string
  readonly secondsToClose: number | null
  readonly ended: boolean
  readonly inTime: boolean | null
  readonly street: string | null
  readonly department: string | null
  readonly type: readonly string[]
  readonly channel: string | null
}

export type HistorySource = ListHistorySourcesRow
export type HistoryCountRow = CountHistoryRow

/** To be called in the transaction that saves the orders themselves. */
export async function addOrderHistory(db: Database, rows: readonly OrderHistoryInput[]): Promise<void> {
  await execute(db, insertOrderHistory, { rows })
}

/** Which of the records are in the city already, so that an import can be taken up again. */
export async function knownHistoryRecords(
  db: Database,
  cityId: string,
  source: string,
  records: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await run(db, listKnownRecords, { cityId, source, records })
  return new Set(rows.map(({ record }) => record))
}

export function historySourcesOf(db: Database, cityIds: readonly string[]): Promise<HistorySource[]> {
  return run(db, listHistorySources, { cityIds })
}

export function countOrderHistory(db: Database, question: CountHistoryParams): Promise<HistoryCountRow[]> {
  return run(db, countHistory, question)
}
