import { situationTexts, type InboxView, type OrderSummary } from '@shaoying/contract'
import { refuse, type OrderSituationName, type Refusal } from '@shaoying/domain'
import {
  listInboxQuery,
  listOrders,
  listQueueQuery,
  readAs,
  type ListInboxRow,
  type OrderFilter,
  type OrderListRow,
  type OrderSort,
} from '@shaoying/store'
import { cursorOf, placeOfCursor, type CursorPlace } from './cursor.ts'
import { categoryNamedOrNull, unitNamedOrNull } from './names.ts'
import type { ReadParts } from './read-parts.ts'

/** One page of a list; `nextCursor` is null on the last. */
export interface Page<Item> {
  readonly items: Item[]
  readonly nextCursor: string | null
}

export interface PageWish {
  readonly limit: number
  readonly cursor?: string | undefined
}

const startOfTime = '0001-01-01T00:00:00Z'
const lowestId = '00000000-0000-0000-0000-000000000000'

/** Orders that the reader may see, cut down and sorted. Refuses with `request.cursor_unfit`. */
export async function readOrderList(
  parts: ReadParts,
  filter: OrderFilter,
  sort: OrderSort,
  { limit, cursor }: PageWish,
): Promise<Page<OrderSummary> | Refusal> {
  const after = cursor === undefined ? null : placeOfCursor(sort, cursor)
  if (cursor !== undefined && after === null) return refuse('request.cursor_unfit')
  const [rows] = await readAs(
    parts.readers,
    parts.scope,
    listOrders(parts.scope, filter, { sort, limit: limit + 1, after }),
  )
  const keyOf = (row: OrderListRow): CursorPlace => [
    sort === 'due' ? (row.reply_due_at ?? 'infinity') : row.created_at,
    row.order_id,
  ]
  return pageOf(
    rows,
    limit,
    (row) => summaryOf(row, parts),
    (row) => cursorOf(sort, keyOf(row)),
  )
}

/** One of the city's queues, oldest first. */
export async function readQueue(
  parts: ReadParts,
  situation: OrderSituationName,
  { limit, cursor }: PageWish,
): Promise<Page<OrderSummary> | Refusal> {
  const list = `queue/${situation}`
  const after = cursor === undefined ? ([startOfTime, lowestId] as const) : placeOfCursor(list, cursor)
  if (after === null) return refuse('request.cursor_unfit')
  const [afterCreatedAt, afterOrderId] = after
  const [rows] = await readAs(
    parts.readers,
    parts.scope,
    listQueueQuery({
      cityId: parts.scope.cityId,
      situation,
      unreviewed: situation === 'replied',
      afterCreatedAt,
      afterOrderId,
      limit: limit + 1,
    }),
  )
  return pageOf(
    rows,
    limit,
    (row) => summaryOf(row, parts),
    (row) => cursorOf(list, [row.created_at, row.order_id]),
  )
}

export interface InboxWish extends PageWish {
  readonly unitIds: readonly string[]
  readonly ties: readonly string[]
  readonly situations: readonly string[]
}

/** What the units have to do, soonest due first. */
export async function readInbox(
  parts: ReadParts,
  { unitIds, ties, situations, limit, cursor }: InboxWish,
): Promise<InboxView | Refusal> {
  const after = cursor === undefined ? ([startOfTime, lowestId] as const) : placeOfCursor('inbox', cursor)
  if (after === null) return refuse('request.cursor_unfit')
  const [afterDueAt, afterOrderId] = after
  const [rows] = await readAs(
    parts.readers,
    parts.scope,
    listInboxQuery({
      cityId: parts.scope.cityId,
      unitIds,
      ties,
      situations,
      afterDueAt,
      afterOrderId,
      limit: limit + 1,
    }),
  )
  const itemOf = (row: ListInboxRow) => ({ ...summaryOf(row, parts), ties: row.ties, unitDueAt: row.due_at })
  return pageOf(rows, limit, itemOf, (row) => cursorOf('inbox', [row.due_at ?? 'infinity', row.order_id]))
}

/** A row in words. */
export function summaryOf(row: OrderListRow, { rules, language }: Pick<ReadParts, 'rules' | 'language'>): OrderSummary {
  const situation = row.situation as OrderSituationName
  return {
    orderId: row.order_id,
    number: row.order_number,
    version: row.version,
    title: row.title,
    situation,
    situationText: situationTexts[situation][language],
    kind: row.kind as OrderSummary['kind'],
    channel: row.channel as OrderSummary['channel'],
    category: categoryNamedOrNull(row.category_id, rules),
    place: unitNamedOrNull(row.place_unit_id, rules),
    district: unitNamedOrNull(row.district_id, rules),
    lead: unitNamedOrNull(row.lead_unit_id, rules),
    emergency: row.emergency,
    confidential: row.confidential,
    createdAt: row.created_at,
    dueAt: row.handle_due_at,
    replyDueAt: row.reply_due_at,
    nextAt: row.next_due_at,
    updatedAt: row.updated_at,
  }
}

/** Of one row more than asked for only its being there counts. */
function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  itemOf: (row: Row) => Item,
  cursorAfter: (row: Row) => string,
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(itemOf), nextCursor: rows.length > limit && last ? cursorAfter(last) : null }
}
