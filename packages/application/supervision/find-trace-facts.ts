import { timelineTexts, type Language, type TraceFactsView } from '@shaoying/contract'
import { addSeconds, personKind, refuse, type Instant, type OrderEvent, type Refusal } from '@shaoying/domain'
import { findOrderIdNumbered, findTraceFacts as find, type TraceFactRow } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { unitNamedOrNull } from '../queries/names.ts'
import { readerOf } from '../records/give-record-command.ts'

export interface TraceWish {
  /** Number of an order. */
  readonly order?: string | undefined
  readonly person?: string | undefined
  readonly unit?: string | undefined
  readonly kind?: string | undefined
  readonly request?: string | undefined
  /** A stretch of time; default the day before now, or all time of one order. */
  readonly from?: Instant | undefined
  readonly until?: Instant | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

type Item = TraceFactsView['items'][number]
const daySeconds = 86_400
/** Facts of a stretch of time are found by walking all of it. */
const mostDays = 7
const beginning = '2000-01-01T00:00:00Z'
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u
const placePattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\d{1,9})$/u

/**
 * What was done, by whom and when, newest first; never what was said in it: that opens on the order, for whoever may
 * read it. Refuses with `order.not_found`, `trace.stretch_wrong` and `request.cursor_unfit`.
 */
export async function findTraceFacts(
  { pool, cityId, registry }: City,
  wish: TraceWish,
  now: Instant,
): Promise<TraceFactsView | Refusal> {
  const [, beforeAt = null, beforeStreamId = null, beforeSequence = null] =
    wish.cursor === undefined ? [] : (placePattern.exec(Buffer.from(wish.cursor, 'base64url').toString('utf8')) ?? [])
  if (wish.cursor !== undefined && beforeAt === null) return refuse('request.cursor_unfit')
  const streamId = wish.order === undefined ? null : await findOrderIdNumbered(pool, cityId, wish.order)
  if (wish.order !== undefined && streamId === null) return refuse('order.not_found', { field: 'query/order' })
  const stretch = stretchOf(wish, now)
  if (stretch === null) return refuse('trace.stretch_wrong', { params: { days: mostDays }, field: 'query/from' })
  const rows = await find(pool, {
    cityId,
    ...stretch,
    streamId,
    actorId: wish.person ?? null,
    unitId: wish.unit ?? null,
    kind: wish.kind ?? null,
    requestId: wish.request ?? null,
    beforeAt,
    beforeStreamId,
    beforeSequence: beforeSequence === null ? null : Number(beforeSequence),
    most: wish.limit + 1,
  })
  const shown = rows.slice(0, wish.limit)
  const people = await readerOf({ pool, cityId })(
    personKind,
    [...new Set(shown.map((row) => row.actor_id))].filter((id) => isId.test(id)),
  )
  const { rules } = registry.today(now)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => ({
      ...factOf(row),
      personName: people.get(row.actor_id)?.name ?? null,
      unit: unitNamedOrNull(row.unit_id, rules),
    })),
    nextCursor:
      rows.length > wish.limit && last
        ? Buffer.from(`${last.at} ${last.stream_id} ${last.sequence}`).toString('base64url')
        : null,
  }
}

/** Null when it ends before it begins, or is too long to be walked. */
function stretchOf(
  { order, from, until }: TraceWish,
  now: Instant,
): { readonly fromAt: Instant; readonly untilAt: Instant } | null {
  const untilAt = until ?? addSeconds(now, 1)
  if (order !== undefined) return { fromAt: from ?? beginning, untilAt }
  const fromAt = from ?? addSeconds(untilAt, -daySeconds)
  return fromAt < untilAt && fromAt >= addSeconds(untilAt, -mostDays * daySeconds - 1) ? { fromAt, untilAt } : null
}

/** Petitioners are nobody's business here. */
function factOf(row: TraceFactRow): Omit<Item, 'personName' | 'unit'> {
  return {
    at: row.at,
    kind: row.kind,
    zh: told(row.kind, 'zh'),
    en: told(row.kind, 'en'),
    subject: row.stream_kind,
    subjectId: row.stream_id,
    sequence: row.sequence,
    orderNumber: row.order_number,
    by: row.actor_kind as Item['by'],
    personId: row.actor_kind === 'person' ? row.actor_id : null,
    requestId: row.request_id,
  }
}

/** The sentence that the order's story has for it, with what was filled in left out. */
function told(kind: string, language: Language): string {
  const words = (timelineTexts as Partial<typeof timelineTexts>)[kind as OrderEvent['kind']]?.text[language]
  return words?.replaceAll(/\{\w+\}/gu, '…') ?? kind
}
