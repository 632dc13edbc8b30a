import type { DistrictTurnsView, LeaderCallsView } from '@shaoying/contract'
import { callInDayKind, districtTurns, isRefusal, type CallInDay, type Instant, type Refusal } from '@shaoying/domain'
import { listRecordsQuery, readAs } from '@shaoying/store'
import { unitNamed } from '../queries/names.ts'
import { readOrderList } from '../queries/order-lists.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import { findReadRecord } from '../records/read-records.ts'

/** A leader takes some ninety calls a day (R152). */
const mostCalls = 500
/** Sixteen districts, some days a month: years of turns. */
const mostDays = 1000

/** The orders of the leader's calls, newest first, as far as `orders` reaches. Refuses with `record.not_found`. */
export async function readLeaderCalls(
  days: ReadParts,
  orders: ReadParts | null,
  callInDayId: string,
  now: Instant,
): Promise<LeaderCallsView | Refusal> {
  const record = await findReadRecord({ kind: callInDayKind as never }, days, callInDayId)
  if (isRefusal(record)) return record
  const { calls } = record.state as CallInDay
  if (!orders || calls.length === 0) return { taken: calls.length, closed: 0, overdue: 0, items: [] }
  const page = await readOrderList(orders, { orderIds: calls.map(({ orderId }) => orderId) }, 'newest', {
    limit: mostCalls,
  })
  if (isRefusal(page)) return page
  const isClosed = ({ situation }: { readonly situation: string }): boolean => situation === 'closed'
  return {
    taken: calls.length,
    closed: page.items.filter(isClosed).length,
    overdue: page.items.filter((order) => order.replyDueAt !== null && order.replyDueAt <= now).length,
    items: page.items,
  }
}

/** Whose turn it is. */
export async function readDistrictTurns(parts: ReadParts): Promise<DistrictTurnsView> {
  const [rows] = await readAs(
    parts.readers,
    parts.scope,
    listRecordsQuery({
      cityId: parts.scope.cityId,
      recordKind: callInDayKind.kind,
      unitId: null,
      situation: null,
      beforeAt: null,
      beforeId: null,
      most: mostDays,
    }),
  )
  const districtIds = parts.rules.directory.units
    .filter(({ kind }) => kind === 'district_government')
    .map(({ id }) => id)
  const turns = districtTurns(
    districtIds,
    rows.map(({ state }) => state as CallInDay),
  )
  return { items: turns.map(({ districtId, ...turn }) => ({ district: unitNamed(districtId, parts.rules), ...turn })) }
}
