import type { NotificationListView } from '@shaoying/contract'
import {
  addSeconds,
  postingsOn,
  refuse,
  type Actor,
  type CivilDate,
  type Instant,
  type Refusal,
} from '@shaoying/domain'
import { askNotifications, markNotificationsRead, readAs, type NotificationRow } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { cursorOf, placeOfCursor } from '../queries/cursor.ts'
import { unitNamedOrNull } from '../queries/names.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import { renderMessage } from './render-message.ts'

export interface NotificationWish {
  readonly actor: Actor
  readonly on: CivilDate
  readonly now: Instant
  readonly unreadOnly: boolean
  readonly limit: number
  readonly cursor?: string | undefined
}

/** Older ones are history: the order's trace has it. Who joins a unit does not begin with years of unread lines. */
const shownSeconds = 30 * 86_400
const list = 'notifications'
const endOfTime = '9999-12-31T00:00:00Z'
const highestId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** What was posted to the person or to units they serve in, in a role they hold there; newest first. Refuses with `request.cursor_unfit`. */
export async function readNotifications(
  parts: ReadParts,
  { actor, on, now, unreadOnly, limit, cursor }: NotificationWish,
): Promise<NotificationListView | Refusal> {
  const place = cursor === undefined ? ([endOfTime, highestId] as const) : placeOfCursor(list, cursor)
  if (place === null) return refuse('request.cursor_unfit')
  const [beforeAt, beforeId] = place
  const held = postingsOn(actor, on)
  const [rows] = await readAs(
    parts.readers,
    parts.scope,
    askNotifications({
      cityId: parts.scope.cityId,
      personId: actor.personId,
      unitIds: held.map(({ unitId }) => unitId),
      roles: held.map(({ role }) => role),
      since: addSeconds(now, -shownSeconds),
      unreadOnly,
      beforeAt,
      beforeId,
      limit: limit + 1,
    }),
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => viewOf(row, parts)),
    nextCursor: rows.length > limit && last ? cursorOf(list, [last.created_at, last.message_id]) : null,
  }
}

/** Marks the named ones as read, or all when none is named; what is not posted to the person stays as it is. Answers how many were unread. */
export function markRead(
  { pool, cityId, time }: Pick<City, 'pool' | 'cityId' | 'time'>,
  actor: Actor,
  on: CivilDate,
  messageIds: readonly string[] | null,
): Promise<number> {
  const at = time.now()
  return markNotificationsRead(pool, {
    cityId,
    personId: actor.personId,
    unitIds: postingsOn(actor, on).map(({ unitId }) => unitId),
    messageIds,
    since: addSeconds(at, -shownSeconds),
    at,
  })
}

function viewOf(
  row: NotificationRow,
  { rules, language }: Pick<ReadParts, 'rules' | 'language'>,
): NotificationListView['items'][number] {
  const { subject, text } = renderMessage(row.template, row.params, rules, language)
  return {
    notificationId: row.message_id,
    kind: row.template,
    subject,
    text,
    orderId: row.order_id,
    whistleId: whistleOf(row.params),
    unit: unitNamedOrNull(row.unit_id, rules),
    at: row.created_at,
    readAt: row.read_at,
  }
}

function whistleOf(params: NotificationRow['params']): string | null {
  const { whistleId } = params as { readonly whistleId?: unknown }
  return typeof whistleId === 'string' ? whistleId : null
}
