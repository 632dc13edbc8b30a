import type { EventInput, RequestKeyInput } from '../order/order-save.ts'
import { execute, maybeOne, run, type Database } from '../statement.ts'
import { ask, type ReaderQuery } from '../queries/as-reader.ts'
import { findRecordByKey as findByKeyStatement, type FindRecordByKeyParams } from './find-record-by-key.sql.ts'
import { findRecord as findRecordStatement, type FindRecordParams, type FindRecordRow } from './find-record.sql.ts'
import { listAmendments as listAmendmentsStatement, type ListAmendmentsRow } from './list-amendments.sql.ts'
import { listPeopleByWorkPhone as byWorkPhoneStatement } from './list-people-by-work-phone.sql.ts'
import { listPeople as listPeopleStatement, type ListPeopleParams, type ListPeopleRow } from './list-people.sql.ts'
import {
  listRecordEvents as listRecordEventsStatement,
  type ListRecordEventsParams,
  type ListRecordEventsRow,
} from './list-record-events.sql.ts'
import { listRecordIds as listIdsStatement } from './list-record-ids.sql.ts'
import { listRecords as listRecordsStatement, type ListRecordsParams, type ListRecordsRow } from './list-records.sql.ts'
import {
  findRequestAnswer as findRequestAnswerStatement,
  type FindRequestAnswerParams,
} from './find-request-answer.sql.ts'
import { forgetRequestKeys as forgetRequestKeysStatement } from './forget-request-keys.sql.ts'
import { loadRecords as loadStatement } from './load-records.sql.ts'
import { saveRecords as saveStatement } from './save-records.sql.ts'

/** A record as last saved. */
export interface SavedRecord {
  readonly recordId: string
  readonly version: number
  /** Hex. */
  readonly lastHash: string
  readonly updatedAt: string
  /** The fold; whoever knows the kind casts it. */
  readonly state: unknown
}

/** One record as the door wants it saved. */
export interface RecordSave {
  readonly row: {
    readonly cityId: string
    readonly recordKind: string
    readonly recordId: string
    readonly version: number
    /** Hex. */
    readonly lastHash: string
    readonly situation: string
    readonly unitId: string | null
    readonly naturalKey: string | null
    readonly title: string
    readonly nextDueAt: string | null
    readonly seenByUnitIds: readonly string[] | null
    readonly at: string
    readonly state: unknown
  }
  /** 0 for a new record; else the version that was decided on. */
  readonly expectedVersion: number
  readonly events: readonly EventInput[]
  readonly actorId: string
  readonly request: RequestKeyInput | null
}

/** What became of it. `key_taken`: another record of the kind has the natural key. */
export type RecordOutcome =
  | { readonly outcome: 'saved' | 'overtaken' | 'key_taken' }
  | { readonly outcome: 'done_before'; readonly answer: unknown }

const divisionByZero = '22012'
const uniqueViolation = '23505'

/** Loads records of one kind in one round trip; those that do not exist are missing from the answer. */
export async function loadRecords(
  db: Database,
  cityId: string,
  recordKind: string,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, SavedRecord>> {
  const rows = await run(db, loadStatement, { cityId, recordKind, recordIds })
  return new Map(
    rows.map((row) => [
      row.record_id,
      {
        recordId: row.record_id,
        version: row.version,
        lastHash: row.last_hash,
        updatedAt: row.updated_at,
        state: row.state,
      },
    ]),
  )
}

/** Ids of all records of a kind. */
export async function listRecordIds(db: Database, cityId: string, recordKind: string): Promise<readonly string[]> {
  return (await run(db, listIdsStatement, { cityId, recordKind })).map(({ record_id: id }) => id)
}

/**
 * Saves many records, each with its facts and request key, in one statement and one commit; each record at most once a
 * call. Answers in the order given. Throws the driver's error when the statement as a whole failed; then nothing was written.
 */
export async function saveRecords(db: Database, saves: readonly RecordSave[]): Promise<readonly RecordOutcome[]> {
  const members = saves.map(({ row, expectedVersion, actorId, request }, memberNo) => ({
    ...row,
    memberNo,
    expectedVersion,
    actorId,
    requestKey: request?.key ?? null,
    requestHash: request?.requestHash ?? null,
    answer: request?.answer ?? null,
  }))
  const rows = await run(db, saveStatement, { members, events: saves.flatMap(({ events }) => events) })
  return rows.map(({ saved, answer }) =>
    saved ? { outcome: 'saved' } : answer === null ? { outcome: 'overtaken' } : { outcome: 'done_before', answer },
  )
}

/** What the failure of a lone save means; null when it means that the database failed. */
export function outcomeOfFailure(error: unknown): RecordOutcome | null {
  const { code, constraint } = error as { readonly code?: string; readonly constraint?: string }
  if (code === uniqueViolation && constraint === 'record_state_natural') return { outcome: 'key_taken' }
  return code === divisionByZero || (code === uniqueViolation && constraint === 'record_state_pkey')
    ? { outcome: 'overtaken' }
    : null
}

/** What was answered when the person's request with that key was carried out; undefined when there was none. */
export async function findRequestAnswer(db: Database, wanted: FindRequestAnswerParams): Promise<unknown> {
  return (await maybeOne(db, findRequestAnswerStatement, wanted))?.answer
}

/** Forgets request keys from before that moment; answers how many. */
export function forgetRequestKeys(db: Database, cityId: string, before: string): Promise<number> {
  return execute(db, forgetRequestKeysStatement, { cityId, before })
}

/** Decisions that stand above the pack, with their versions. */
export function listAmendments(db: Database, cityId: string): Promise<ListAmendmentsRow[]> {
  return run(db, listAmendmentsStatement, { cityId })
}

/** For `readAs`: records of one kind, last changed first. */
export const listRecordsQuery = (params: ListRecordsParams): ReaderQuery<ListRecordsRow> =>
  ask(listRecordsStatement, params)
export const findRecordQuery = (params: FindRecordParams): ReaderQuery<FindRecordRow> =>
  ask(findRecordStatement, params)
/** For `readAs`: what happened to a record, oldest first. */
export const listRecordEventsQuery = (params: ListRecordEventsParams): ReaderQuery<ListRecordEventsRow> =>
  ask(listRecordEventsStatement, params)
export type { ListRecordEventsRow }
/** For `readAs`: people of the directory, by login. */
export const listPeopleQuery = (params: ListPeopleParams): ReaderQuery<ListPeopleRow> =>
  ask(listPeopleStatement, params)

/** Id of the record that has a natural key; null when none has. */
export async function findRecordByKey(db: Database, params: FindRecordByKeyParams): Promise<string | null> {
  return (await maybeOne(db, findByKeyStatement, params))?.record_id ?? null
}

/** People who serve, by the digits of their office number. */
export async function listPeopleByWorkPhone(
  db: Database,
  cityId: string,
  digits: readonly string[],
): Promise<readonly { readonly recordId: string; readonly state: unknown }[]> {
  return (await run(db, byWorkPhoneStatement, { cityId, digits })).map((row) => ({
    recordId: row.record_id,
    state: row.state,
  }))
}
