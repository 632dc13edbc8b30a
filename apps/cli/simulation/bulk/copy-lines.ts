import type { CountedOrderRow, LookAlikeRow, OrderSave, RowBytes, SearchDocument, WordsInput } from '@shaoying/store'
import { hashMark, previousHashMark } from './stamp.ts'

/** Rows for COPY, a table at a time. */
export interface CopyLines {
  readonly order_state: RowBytes
  readonly event: RowBytes
  readonly order_tie: RowBytes
  readonly order_words: RowBytes
  readonly vault_record: RowBytes
  readonly search_document: RowBytes
  readonly look_alike: RowBytes
  readonly counted_order: RowBytes
}

/** Columns in the order of the lines; what is not named has its default. */
export const copyColumns: Readonly<Record<keyof CopyLines, string>> = {
  order_state:
    'city_id, order_id, version, last_hash, order_number, situation, open, kind, channel, category_id, place_unit_id, district_id, lead_unit_id, lead_district_id, petitioner_id, registered_by, confidential, barred_unit_ids, barred_person_ids, title, emergency, created_at, handle_due_at, reply_due_at, next_due_at, updated_at, pack_version_id, state',
  event:
    'city_id, stream_id, sequence, stream_kind, kind, at, actor_kind, actor_id, unit_id, request_id, payload, previous_hash, hash',
  order_tie: 'city_id, order_id, unit_id, tie, open, ended, due_at',
  order_words: 'city_id, words_id, order_id, part, title, body, digest, at',
  vault_record: 'city_id, vault_id, petitioner_id, order_id, key_id, nonce, ciphertext, masked, created_at',
  search_document: 'city_id, subject_kind, subject_id, audience, at, title, summary, title_tokens, tokens',
  look_alike: 'city_id, order_id, at, petitioner_id, street_id, category_id, tokens, sketch',
  counted_order: 'city_id, order_id, created_on, closed_on, counted_as, facts',
}

export function factLine({
  cityId,
  streamId,
  sequence,
  kind,
  at,
  actorKind,
  actorId,
  unitId,
  requestId,
  payload,
  previousHash,
}: OrderSave['events'][number]): string {
  return copyLine([
    cityId,
    streamId,
    sequence,
    'order',
    kind,
    at,
    actorKind,
    actorId,
    unitId,
    requestId,
    documentText(payload),
    previousHash === null ? null : bytes(previousHashMark),
    bytes(hashMark),
  ])
}

export function stateLine({ row }: OrderSave, born: OrderSave): string {
  return copyLine([
    row.cityId,
    row.orderId,
    row.version,
    bytes(hashMark),
    row.orderNumber,
    row.situation,
    row.open,
    row.kind,
    row.channel,
    row.categoryId,
    row.placeUnitId,
    row.districtId,
    row.leadUnitId,
    row.leadDistrictId,
    row.petitionerId,
    row.registeredBy,
    row.confidential,
    arrayText(row.barredUnitIds),
    arrayText(row.barredPersonIds),
    born.row.title,
    row.emergency,
    born.row.at,
    row.handleDueAt,
    row.replyDueAt,
    row.nextDueAt,
    row.at,
    row.packVersionId,
    documentText(row.state),
  ])
}

export function wordsLine({ wordsId, part, title, body, digest }: WordsInput, { row }: OrderSave): string {
  return copyLine([row.cityId, wordsId, row.orderId, part, title, body, bytes(digest), row.at])
}

export function searchLine(document: SearchDocument): string {
  const { cityId, subjectKind, subjectId, audience, at, title, summary, titleTokens, tokens } = document
  const vectors = [vectorText(titleTokens), vectorText(tokens)]
  return copyLine([cityId, subjectKind, subjectId, audience, at, title, summary, ...vectors])
}

export function lookAlikeLine(cityId: string, row: LookAlikeRow): string {
  const { orderId, at, petitionerId, streetId, categoryId, tokens } = row
  const sketch = bytes(Buffer.from(row.sketch, 'base64').toString('hex'))
  return copyLine([cityId, orderId, at, petitionerId, streetId, categoryId, `{${tokens.join(',')}}`, sketch])
}

export function countedLine({ cityId, orderId, createdOn, closedOn, countedAs, facts }: CountedOrderRow): string {
  return copyLine([cityId, orderId, createdOn, closedOn, arrayText(countedAs), documentText(facts)])
}

/** JSON with its keys in the order in which `jsonb` keeps them (shorter ones first), which it need not sort then. */
function documentText(document: unknown): string {
  return JSON.stringify(document, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)))
      : value,
  )
}

/** Tokens as PostgreSQL reads a tsvector. */
function vectorText(tokens: readonly string[]): string {
  return tokens.map((token) => `'${token.replace(/['\\]/gu, (character) => character + character)}'`).join(' ')
}

/** Hex as PostgreSQL reads it; `copyLine` doubles the backslash. */
export function bytes(hex: string): string {
  return `\\x${hex}`
}

function arrayText(items: readonly string[]): string {
  return `{${items.map((item) => JSON.stringify(item)).join(',')}}`
}

/** One row in COPY's text format. */
export function copyLine(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map((value) => (value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/gu, (character) => escapes[character]!))).join('\t')}\n`
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
