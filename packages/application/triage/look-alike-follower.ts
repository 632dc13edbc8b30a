import type { CityRules, Order, OrderEvent } from '@shaoying/domain'
import {
  loadOrders,
  loadWordsForSearch,
  removeLookAlikes,
  writeLookAlikes,
  type FollowedEvent,
  type LookAlikeRow,
  type PoolClient,
} from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { Follower } from '../followers/follow-trace.ts'
import type { WordsTriage } from '../ports/words-triage.ts'
import type { OrderWords } from '../search/order-document.ts'

/** Facts after which an order is recognised by something else. */
const retelling: ReadonlySet<string> = new Set<OrderEvent['kind']>([
  'orderRegistered',
  'appealAmended',
  'personalDataErased',
])

/** Keeps what orders of the same matter are recognised by (docs/decisions/0210). The trace read anew comes to the same. */
export function lookAlikeFollower(
  city: Pick<City, 'cityId' | 'registry'>,
  triage: Pick<WordsTriage, 'wordingOf'>,
): Follower {
  return {
    name: 'look_alike',
    async follow(client, events, before) {
      const orderIds = orderIdsOf(events, retelling)
      if (orderIds.length > 0) await index(client, orderIds, city, triage)
      return before
    },
  }
}

async function index(
  client: PoolClient,
  orderIds: readonly string[],
  { cityId, registry }: Pick<City, 'cityId' | 'registry'>,
  triage: Pick<WordsTriage, 'wordingOf'>,
): Promise<void> {
  const orders = await loadOrders(client, cityId, orderIds)
  const said = await loadWordsForSearch(client, cityId, orderIds)
  const gone: string[] = []
  const rows: LookAlikeRow[] = []
  for (const [orderId, { state }] of orders) {
    const order = state as Order
    const words = said.get(orderId)?.find(({ part }) => part === 'appeal')
    if (order.personalDataErasedAt !== null || !words) gone.push(orderId)
    else rows.push(lookAlikeRow(order, words, await registry.get(order.packVersionId), triage))
  }
  await removeLookAlikes(client, cityId, gone)
  await writeLookAlikes(client, cityId, rows)
}

/** What an order is recognised by: its resident's first words, who they are, where and what it is about. */
export function lookAlikeRow(
  { id, createdAt, appeal }: Order,
  words: OrderWords,
  { directory }: CityRules,
  triage: Pick<WordsTriage, 'wordingOf'>,
): LookAlikeRow {
  const { tokens, sketch } = triage.wordingOf(`${words.title}\n${words.body}`)
  return {
    orderId: id,
    at: createdAt,
    petitionerId: appeal.petitioner.id,
    streetId: directory.streetOf(appeal.place.unitId ?? '')?.id ?? null,
    categoryId: appeal.categoryId,
    tokens,
    sketch,
  }
}

/** Orders that facts of these kinds are about, each once. */
export function orderIdsOf(events: readonly FollowedEvent[], kinds: ReadonlySet<string>): readonly string[] {
  return [
    ...new Set(
      events
        .filter(({ stream_kind: streamKind, kind }) => streamKind === 'order' && kinds.has(kind))
        .map(({ stream_id: streamId }) => streamId),
    ),
  ]
}
