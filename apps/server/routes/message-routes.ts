import { markRead, readDeadMessages, readNotifications, readOutbox, retryMessage } from '@shaoying/application'
import { DeadMessageListView, Id, NotificationListView, OutboxView } from '@shaoying/contract'
import { Type } from 'typebox'
import { isRefusal } from '@shaoying/domain'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'
import { defaultLimit, listQuery } from './shapes.ts'

const closed = { additionalProperties: false }
const tag = 'Messages'
const page = listQuery({})

/** What staff are told on their screens, and what becomes of messages to petitioners. */
export const messageRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/notifications',
    permission: 'directory.read',
    audit: 'notification.list',
    tag,
    summary: 'What I am told 消息提醒',
    description: 'Posted to me, or to units I serve in, in a role I hold there; of the last thirty days, newest first.',
    query: listQuery({ unread: Type.Optional(Type.Boolean({ description: 'Only what I have not read' })) }),
    answer: NotificationListView,
    handler: async (input, parts) => {
      const { query, caller, now } = input
      const wish = {
        actor: caller.session.actor,
        on: parts.city.registry.today(now).on,
        now,
        unreadOnly: query.unread ?? false,
        limit: query.limit ?? defaultLimit,
        cursor: query.cursor,
      }
      const list = await readNotifications(readingFor(input, ['directory.read'], parts), wish)
      return isRefusal(list) ? list : { body: list }
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/notifications/read',
    permission: 'directory.read',
    audit: 'notification.read',
    tag,
    summary: 'Mark as read',
    description: 'The named ones or, without names, all. For myself: to others of the unit they stay unread.',
    body: Type.Object({ notificationIds: Type.Optional(Type.Array(Id, { maxItems: 200 })) }, closed),
    answer: Type.Object({ marked: Type.Integer() }, closed),
    example: {},
    handler: async ({ body, caller, now }, { city }) => ({
      body: {
        marked: await markRead(city, caller.session.actor, city.registry.today(now).on, body.notificationIds ?? null),
      },
    }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/outbox',
    permission: 'supervision.supervise',
    audit: 'outbox.list',
    tag,
    summary: 'What would have been sent 发件箱',
    description:
      'Where no gateway for SMS or mail is configured, messages are taken down here, with the mask of whoever would have got them.',
    query: page,
    answer: OutboxView,
    handler: async (input, parts) => {
      const list = await readOutbox(readingFor(input, ['order.read'], parts), {
        limit: input.query.limit ?? defaultLimit,
        cursor: input.query.cursor,
      })
      return isRefusal(list) ? list : { body: list }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/messages/given-up',
    permission: ['supervision.supervise', 'system.operate'],
    audit: 'message.list_given_up',
    tag,
    summary: 'Messages that were given up',
    description:
      'After ten tries, or because the gateway will never take them. Whom they were for stands in the order’s vault, not here.',
    query: page,
    answer: DeadMessageListView,
    handler: async (input, parts) => {
      const list = await readDeadMessages(readingFor(input, ['supervision.supervise', 'system.operate'], parts), {
        limit: input.query.limit ?? defaultLimit,
        cursor: input.query.cursor,
      })
      return isRefusal(list) ? list : { body: list }
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/messages/{messageId}/retry',
    permission: ['supervision.supervise', 'system.operate'],
    audit: 'message.retry',
    tag,
    summary: 'Try a message that was given up once more',
    params: Type.Object({ messageId: Id }, closed),
    handler: async ({ params }, { city }) => (await retryMessage(city, params.messageId)) ?? { status: 204 },
  }),
]
