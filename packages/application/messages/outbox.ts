import type { DeadMessageListView, OutboxView } from '@shaoying/contract'
import { maskPersonalData, refuse, type Refusal } from '@shaoying/domain'
import { addToOutbox, askDeadMessages, askOutbox, readAs, reviveMessage } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { OutgoingMessage } from '../ports/message-gateway.ts'
import { cursorOf, placeOfCursor } from '../queries/cursor.ts'
import type { PageWish } from '../queries/order-lists.ts'
import type { ReadParts } from '../queries/read-parts.ts'

const endOfTime = '9999-12-31T00:00:00Z'
const highestId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Takes a message down instead of sending it; of the recipient only the mask. */
export type TakeDown = (message: OutgoingMessage) => Promise<void>

/** Where no gateway is configured, messages are taken down here, so that a demonstration can show them. */
export function outboxOf({ pool, cityId, time }: Pick<City, 'pool' | 'cityId' | 'time'>): TakeDown {
  return ({ messageId, channel, to, subject, text }) => {
    const masked = maskPersonalData(channel === 'sms' ? { phone: to } : { email: to })
    return addToOutbox(pool, {
      cityId,
      messageId,
      channel,
      recipient: masked.phone ?? masked.email ?? '',
      subject,
      body: text,
      at: time.now(),
    })
  }
}

/** What was taken down, newest first. Refuses with `request.cursor_unfit`. */
export async function readOutbox(parts: ReadParts, { limit, cursor }: PageWish): Promise<OutboxView | Refusal> {
  const place = cursor === undefined ? ([endOfTime, highestId] as const) : placeOfCursor('outbox', cursor)
  if (place === null) return refuse('request.cursor_unfit')
  const [rows] = await readAs(
    parts.readers,
    parts.scope,
    askOutbox({ cityId: parts.scope.cityId, beforeAt: place[0], beforeId: place[1], limit: limit + 1 }),
  )
  const items = rows
    .slice(0, limit)
    .map((row) => ({
      messageId: row.message_id,
      kind: row.template,
      orderId: row.order_id,
      channel: row.channel as 'sms' | 'mail',
      recipient: row.recipient,
      subject: row.subject,
      text: row.body,
      at: row.at,
    }))
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? cursorOf('outbox', [last.at, last.messageId]) : null }
}

/** Messages that were given up, newest first: a person has to look. Refuses with `request.cursor_unfit`. */
export async function readDeadMessages(
  parts: ReadParts,
  { limit, cursor }: PageWish,
): Promise<DeadMessageListView | Refusal> {
  const place = cursor === undefined ? ([endOfTime, highestId] as const) : placeOfCursor('dead', cursor)
  if (place === null) return refuse('request.cursor_unfit')
  const [rows] = await readAs(
    parts.readers,
    parts.scope,
    askDeadMessages({ cityId: parts.scope.cityId, beforeAt: place[0], beforeId: place[1], limit: limit + 1 }),
  )
  const items = rows
    .slice(0, limit)
    .map((row) => ({
      messageId: row.message_id,
      kind: row.template,
      orderId: row.order_id,
      tries: row.tries,
      fault: row.fault,
      at: row.created_at,
    }))
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? cursorOf('dead', [last.at, last.messageId]) : null }
}

/** Has a message that was given up tried again. Refuses with `message.not_found`. */
export async function retryMessage(
  { pool, cityId, time }: Pick<City, 'pool' | 'cityId' | 'time'>,
  messageId: string,
): Promise<Refusal | null> {
  return (await reviveMessage(pool, cityId, messageId, time.now()))
    ? null
    : refuse('message.not_found', { params: { messageId } })
}
