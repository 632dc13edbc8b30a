import { isToldOf, webhookKind, type Order, type Webhook } from '@shaoying/domain'
import {
  addMessages,
  listRecordIds,
  loadOrders,
  loadRecords,
  type FollowedEvent,
  type MessageInput,
} from '@shaoying/store'
import { v7 as timeOrderedId } from 'uuid'
import type { City } from '../city/open-city.ts'
import type { Follower } from '../followers/follow-trace.ts'

/** Where a delivery stands among the messages. */
const webhookRecipient = (webhookId: string): string => `webhook:${webhookId}`

/**
 * Takes down, for each partner system, the facts it hears of; they are sent as messages are: once each, tried again,
 * given up after ten tries and then looked at by a person. Of a confidential order nobody outside hears anything.
 */
export function webhookFollower({ cityId }: Pick<City, 'cityId'>): Follower {
  return {
    name: 'webhooks',
    async follow(client, events, before) {
      const ids = await listRecordIds(client, cityId, webhookKind.kind)
      if (ids.length === 0) return before
      const webhooks = [...(await loadRecords(client, cityId, webhookKind.kind, ids))].map(
        ([id, { state }]) => [id, state as Webhook] as const,
      )
      const told = events.flatMap((event) =>
        webhooks
          .filter(([, webhook]) => isToldOf(webhook, event.stream_kind, event.kind, event.at))
          .map(([id, webhook]) => ({ id, webhook, event })),
      )
      const orderIds = [
        ...new Set(told.filter(({ event }) => event.stream_kind === 'order').map(({ event }) => event.stream_id)),
      ]
      const orders = orderIds.length === 0 ? new Map() : await loadOrders(client, cityId, orderIds)
      const messages = told.flatMap(({ id, webhook, event }) => {
        const order = orders.get(event.stream_id)?.state as Order | undefined
        return order?.appeal.confidential ? [] : [deliveryOf(id, webhook, event, order, cityId)]
      })
      if (messages.length > 0) await addMessages(client, messages)
      return before
    },
  }
}

function deliveryOf(
  webhookId: string,
  { unitId }: Webhook,
  event: FollowedEvent,
  order: Order | undefined,
  cityId: string,
): MessageInput {
  return {
    cityId,
    messageId: timeOrderedId(),
    eventPosition: event.position,
    template: 'webhook',
    recipient: webhookRecipient(webhookId),
    orderId: order?.id ?? null,
    unitId,
    personId: null,
    roles: null,
    params: {
      webhookId,
      stream: event.stream_kind,
      streamId: event.stream_id,
      sequence: event.sequence,
      fact: event.kind,
      at: event.at,
      number: order?.number ?? '',
    },
    situation: 'queued',
    immediate: true,
    dueAt: event.at,
    createdAt: event.at,
  }
}
