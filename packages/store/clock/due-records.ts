import { maybeOne, run, type Database } from '../statement.ts'
import { listDueRecords, type ListDueRecordsRow } from './list-due-records.sql.ts'
import { nextDueRecord } from './next-due-record.sql.ts'

/** Records of these kinds with a clock that is due, longest due first. */
export function listRecordsDue(
  db: Database,
  cityId: string,
  recordKinds: readonly string[],
  now: string,
  most: number,
): Promise<ListDueRecordsRow[]> {
  return run(db, listDueRecords, { cityId, recordKinds, now, most })
}

/** When the next clock of any record of these kinds does something; null when none runs. */
export async function nextRecordDueAt(
  db: Database,
  cityId: string,
  recordKinds: readonly string[],
): Promise<string | null> {
  return (await maybeOne(db, nextDueRecord, { cityId, recordKinds }))?.next_due_at ?? null
}
