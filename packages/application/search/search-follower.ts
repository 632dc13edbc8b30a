import { articleKind, type Article, type Order, type OrderEvent } from '@shaoying/domain'
import {
  loadOrders,
  loadRecords,
  loadWordsForSearch,
  pictureTexts,
  removeSearchDocuments,
  writeSearchDocuments,
  type FollowedEvent,
  type PoolClient,
} from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { Follower } from '../followers/follow-trace.ts'
import type { SearchWords } from '../ports/search-words.ts'
import { articleDocuments } from './article-documents.ts'
import { orderDocument } from './order-document.ts'

/** Facts after which an order is found by other words, or by other units. */
const retelling: ReadonlySet<string> = new Set<OrderEvent['kind']>([
  'orderRegistered',
  'appealAmended',
  'appealSupplemented',
  'replySent',
  'orderDispatched',
  'unitsConsulted',
  'orderAssigned',
  'assistRequested',
  'assistReleased',
  'orderEscalated',
  'callbackOpenedAfterMerge',
  'personalDataErased',
  'attachmentWithdrawn',
])

type Parts = Pick<City, 'cityId' | 'registry' | 'time'>

/**
 * Keeps the index of words up to date with the trace. What it writes follows from the subject as it stands, so that a
 * batch read twice, or the whole trace read anew (set its place to the beginning), comes to the same.
 */
export function searchFollower(city: Parts, words: SearchWords): Follower {
  return {
    name: 'search',
    async follow(client, events, before) {
      await indexOrders(
        client,
        idsOf(events, ({ stream_kind: streamKind, kind }) => streamKind === 'order' && retelling.has(kind)),
        city,
        words,
      )
      await indexArticles(
        client,
        idsOf(events, ({ stream_kind: streamKind }) => streamKind === articleKind.kind),
        city,
        words,
      )
      return before
    },
  }
}

/** Writes anew what orders are found by, also when what changed is no fact of theirs (a machine read a picture). */
export async function indexOrders(
  client: PoolClient,
  orderIds: readonly string[],
  { cityId, registry }: Pick<Parts, 'cityId' | 'registry'>,
  words: SearchWords,
): Promise<void> {
  if (orderIds.length === 0) return
  const orders = await loadOrders(client, cityId, orderIds)
  const said = await loadWordsForSearch(client, cityId, orderIds)
  const pictured = await pictureTexts(client, cityId, orderIds)
  const documents = await Promise.all(
    [...orders].map(async ([orderId, { state }]) => {
      const order = state as Order
      // The fact of erasing comes before the words are gone; from then on they are in no index.
      const own =
        order.personalDataErasedAt === null
          ? [...(said.get(orderId) ?? []), ...(pictured.get(orderId) ?? []).map((body) => ({ title: '', body }))]
          : []
      return orderDocument(cityId, order, own, await registry.get(order.packVersionId), words)
    }),
  )
  await writeSearchDocuments(client, documents)
}

async function indexArticles(
  client: PoolClient,
  articleIds: readonly string[],
  { cityId, registry, time }: Parts,
  words: SearchWords,
): Promise<void> {
  if (articleIds.length === 0) return
  const { rules } = registry.today(time.now())
  const articles = await loadRecords(client, cityId, articleKind.kind, articleIds)
  const documents = [...articles].map(([id, { state }]) => ({
    id,
    documents: articleDocuments(cityId, id, state as Article, rules, words),
  }))
  await removeSearchDocuments(
    client,
    cityId,
    'article',
    documents.filter((one) => one.documents.length === 0).map(({ id }) => id),
  )
  await writeSearchDocuments(
    client,
    documents.flatMap((one) => one.documents),
  )
}

function idsOf(events: readonly FollowedEvent[], concerns: (event: FollowedEvent) => boolean): readonly string[] {
  return [...new Set(events.filter(concerns).map(({ stream_id: streamId }) => streamId))]
}
