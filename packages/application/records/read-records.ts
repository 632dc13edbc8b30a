import { isRefusal, personKind, refuse, type Person, type Refusal } from '@shaoying/domain'
import { findRecordQuery, listPeopleQuery, listRecordsQuery, readAs, type Pool } from '@shaoying/store'
import { cursorOf, placeOfCursor } from '../queries/cursor.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import { readerOf } from './give-record-command.ts'
import type { ReadRecord, RecordCollection, ViewContext } from './record-collection.ts'

export interface RecordPageRequest {
  readonly limit: number
  readonly cursor: string | undefined
}

export interface RecordFilter {
  readonly unitId: string | null
  readonly situation: string | null
}

export interface RecordPage {
  readonly items: readonly unknown[]
  readonly nextCursor: string | null
}

/** What reads of records need besides those of orders: the day, and the door's connections for people's names. */
export interface RecordReadParts extends ReadParts {
  readonly pool: Pool
  readonly on: string
}

/** The system and the clock act too; they are nobody in the directory. */
const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function viewContextOf({ rules, on, language, pool, scope }: RecordReadParts): ViewContext {
  const read = readerOf({ pool, cityId: scope.cityId })
  return {
    rules,
    on,
    language,
    scope,
    people: async (personIds) => {
      const known = personIds.filter((id) => isId.test(id))
      return known.length === 0 ? new Map() : read(personKind, known)
    },
  }
}

/** Records of a collection that the reader may see, last changed first. Refuses with `request.cursor_unfit`. */
export async function readRecordList(
  collection: RecordCollection,
  parts: RecordReadParts,
  filter: RecordFilter,
  { limit, cursor }: RecordPageRequest,
): Promise<RecordPage | Refusal> {
  const place = cursor === undefined ? null : placeOfCursor(collection.path, cursor)
  if (cursor !== undefined && place === null) return refuse('request.cursor_unfit')
  const { cityId } = parts.scope
  const query = listRecordsQuery({
    cityId,
    recordKind: collection.kind.kind,
    ...filter,
    beforeAt: place?.[0] ?? null,
    beforeId: place?.[1] ?? null,
    most: limit + 1,
  })
  const [rows] = await readAs(parts.readers, parts.scope, query)
  const context = viewContextOf(parts)
  const items = await Promise.all(
    rows
      .slice(0, limit)
      .map((row) => collection.viewOf({ recordId: row.record_id, version: row.version, state: row.state }, context)),
  )
  const last = rows[limit - 1]
  return {
    items,
    nextCursor: rows.length > limit && last ? cursorOf(collection.path, [last.updated_at, last.record_id]) : null,
  }
}

/** One record as the reader may see it. Refuses with `record.not_found`. */
export async function readRecord(
  collection: RecordCollection,
  parts: RecordReadParts,
  recordId: string,
): Promise<{ readonly view: unknown; readonly version: number } | Refusal> {
  const record = await findReadRecord(collection, parts, recordId)
  if (isRefusal(record)) return record
  return { view: await collection.viewOf(record, viewContextOf(parts)), version: record.version }
}

/** One record's state, behind the reader's reach. Refuses with `record.not_found`. */
export async function findReadRecord(
  { kind }: Pick<RecordCollection, 'kind'>,
  { readers, scope }: Pick<ReadParts, 'readers' | 'scope'>,
  recordId: string,
): Promise<ReadRecord<unknown> | Refusal> {
  const [rows] = await readAs(
    readers,
    scope,
    findRecordQuery({ cityId: scope.cityId, recordKind: kind.kind, recordId }),
  )
  const row = rows[0]
  return row
    ? { recordId, version: row.version, state: row.state }
    : refuse('record.not_found', { params: { kind: kind.kind, recordId } })
}

/** What people are looked for by: words of name or login, a posting they hold or held. */
export interface PeopleFilter {
  readonly text: string | null
  readonly unitId: string | null
  readonly sort: string | null
  readonly situation: string | null
}

/** People of the directory, by login. `after` is the login of the last one seen. */
export async function readPeople(
  { readers, scope }: Pick<ReadParts, 'readers' | 'scope'>,
  { text, unitId, sort, situation }: PeopleFilter,
  after: string | null,
  most: number,
): Promise<readonly (ReadRecord<Person> & { readonly login: string })[]> {
  const wanted = { ...(unitId === null ? {} : { unitId }), ...(sort === null ? {} : { sort }) }
  const posting = Object.keys(wanted).length === 0 ? null : [wanted]
  const [rows] = await readAs(
    readers,
    scope,
    listPeopleQuery({ cityId: scope.cityId, text, posting, situation, after, most }),
  )
  return rows.map((row) => ({
    recordId: row.record_id,
    version: row.version,
    login: row.login,
    state: row.state as Person,
  }))
}
