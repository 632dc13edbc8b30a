import type { LongTermView, OpenByUnitView, SupervisedOrdersView } from '@shaoying/contract'
import {
  addSeconds,
  ledgerStanding,
  refuse,
  stepsInForce,
  wholeOrder,
  type Instant,
  type KeptOrder,
  type Order,
  type Refusal,
} from '@shaoying/domain'
import {
  countOpenByLeadQuery,
  listLedgeredOrdersQuery,
  listSupervisedOrdersQuery,
  readAs,
  type OrderListRow,
} from '@shaoying/store'
import { cursorOf, placeOfCursor } from '../queries/cursor.ts'
import { unitNamed, unitNamedOrNull } from '../queries/names.ts'
import { summaryOf, type PageWish } from '../queries/order-lists.ts'
import type { ReadParts } from '../queries/read-parts.ts'

const soonSeconds = 86_400
const longTerm = 'long-term'
const startOfTime = '0001-01-01T00:00:00Z'
const lowestId = '00000000-0000-0000-0000-000000000000'
const endOfTime = '9999-12-31T00:00:00Z'
const highestId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
type Ladder = SupervisedOrdersView['items'][number]['ladder']

/** What each unit within the reader's reach has open, the most overdue first. */
export async function readOpenByUnit({ readers, scope, rules }: ReadParts, now: Instant): Promise<OpenByUnitView> {
  const [rows] = await readAs(
    readers,
    scope,
    countOpenByLeadQuery({ cityId: scope.cityId, now, soon: addSeconds(now, soonSeconds) }),
  )
  const units = rows.map(({ leadUnitId, ...counts }) => ({
    unit: unitNamed(leadUnitId, rules),
    district: unitNamedOrNull(rules.directory.districtOf(leadUnitId)?.id, rules),
    ...counts,
  }))
  return { units: units.toSorted((a, b) => b.overdue - a.overdue || b.dueSoon - a.dueSoon || b.open - a.open) }
}

export interface SupervisedWish extends PageWish {
  readonly part: 'overdue' | 'due_soon'
  readonly leadUnitId: string | null
}

/** Orders past their limit, or within a day of it, the longest overdue first, with their place on the ladder. Refuses with `request.cursor_unfit`. */
export async function readSupervised(
  parts: ReadParts,
  { part, leadUnitId, ...page }: SupervisedWish,
  now: Instant,
): Promise<SupervisedOrdersView | Refusal> {
  const list = `supervised/${part}`
  const place = page.cursor === undefined ? ([startOfTime, lowestId] as const) : placeOfCursor(list, page.cursor)
  if (place === null) return refuse('request.cursor_unfit')
  const between =
    part === 'overdue'
      ? { dueAfter: startOfTime, dueBefore: now }
      : { dueAfter: now, dueBefore: addSeconds(now, soonSeconds) }
  const [rows] = await readAs(
    parts.readers,
    parts.scope,
    listSupervisedOrdersQuery({
      cityId: parts.scope.cityId,
      leadUnitId,
      ...between,
      afterDueAt: place[0],
      afterId: place[1],
      most: page.limit + 1,
    }),
  )
  const last = rows[page.limit - 1]
  const items = rows
    .slice(0, page.limit)
    .map((row) => ({ order: summaryOf(row, parts), ladder: ladderOf(wholeOrder(row.state as KeptOrder)) }))
  return {
    items,
    nextCursor: rows.length > page.limit && last ? cursorOf(list, [last.reply_due_at!, last.order_id]) : null,
  }
}

function ladderOf(order: Order): Ladder {
  const steps = stepsInForce(order)
  const last = steps.at(-1)
  return last === undefined
    ? null
    : {
        level: last.level,
        at: last.at,
        dueAt: last.dueAt,
        rungs: steps.length,
        answers: last.answers.length,
        concluded: last.conclusion !== null,
        byClock: last.about !== null,
      }
}

/** Matters that stand or stood on the ledger, newest first, with plan, last report and result (R036, R182). Refuses with `request.cursor_unfit`. */
export async function readLongTerm(
  parts: ReadParts,
  { leadUnitId, limit, cursor }: PageWish & { readonly leadUnitId: string | null },
): Promise<LongTermView | Refusal> {
  const place = cursor === undefined ? ([endOfTime, highestId] as const) : placeOfCursor(longTerm, cursor)
  if (place === null) return refuse('request.cursor_unfit')
  const [rows] = await readAs(
    parts.readers,
    parts.scope,
    listLedgeredOrdersQuery({
      cityId: parts.scope.cityId,
      leadUnitId,
      beforeAt: place[0],
      beforeId: place[1],
      most: limit + 1,
    }),
  )
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map((row) => longTermOf(row, wholeOrder(row.state as KeptOrder), parts)),
    nextCursor: rows.length > limit && last ? cursorOf(longTerm, [last.created_at, last.order_id]) : null,
  }
}

function longTermOf(row: OrderListRow, state: Order, parts: ReadParts): LongTermView['items'][number] {
  const { fromAt, plan, reviews } = state.ledger!
  const concluded = state.supervision.findLast(({ conclusion }) => conclusion !== null)?.conclusion?.text
  return {
    order: summaryOf(row, parts),
    standing: ledgerStanding(state)!,
    since: fromAt,
    until: plan.untilOn,
    reason: plan.reason,
    steps: plan.steps.map(({ step, byOn }) => ({ step, byOn })),
    reviews: reviews.length,
    lastReport: reviews.at(-1)?.report ?? null,
    result: concluded ?? state.replies.at(-1)?.toPetitioner ?? null,
  }
}
