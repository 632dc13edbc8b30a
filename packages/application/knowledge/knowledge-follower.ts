import { articleKind, clockDoer, closeAnsweredGap, isRefusal, type Article } from '@shaoying/domain'
import { addArticleUses, loadRecords, type FollowedEvent } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { Follower } from '../followers/follow-trace.ts'

/**
 * What the knowledge base learns from the trace: how often answers rest on an article, and that a question which an
 * article was written for is closed once the article is in force. Counting is in the transaction that moves the place,
 * closing goes through the door and does nothing the second time.
 */
export function knowledgeFollower(city: Pick<City, 'pool' | 'cityId' | 'records'>): Follower {
  return {
    name: 'knowledge',
    async follow(client, events, before) {
      await addArticleUses(client, city.cityId, usesIn(events))
      for (const event of events)
        if (event.stream_kind === articleKind.kind && event.kind === 'articlePublished') await closeGap(city, event)
      return before
    },
  }
}

function usesIn(
  events: readonly FollowedEvent[],
): readonly { readonly articleId: string; readonly uses: number; readonly at: string }[] {
  const counted = new Map<string, { uses: number; at: string }>()
  for (const { stream_kind: streamKind, kind, payload, at } of events) {
    if (streamKind !== 'order' || kind !== 'answeredAtOnce') continue
    for (const articleId of new Set((payload as { readonly articleIds: readonly string[] }).articleIds))
      counted.set(articleId, { uses: (counted.get(articleId)?.uses ?? 0) + 1, at })
  }
  return [...counted].map(([articleId, use]) => ({ articleId, ...use }))
}

async function closeGap(
  { pool, cityId, records }: Pick<City, 'pool' | 'cityId' | 'records'>,
  { stream_id: articleId, payload }: FollowedEvent,
): Promise<void> {
  const { gapId } = payload as { readonly gapId: string | null }
  if (gapId === null) return
  const article = (await loadRecords(pool, cityId, articleKind.kind, [articleId])).get(articleId)?.state as
    | Article
    | undefined
  const answer = await records.give({
    command: closeAnsweredGap,
    recordId: gapId,
    input: { articleId, article: article ?? null },
    doer: clockDoer,
    requestId: `article/${articleId}`,
  })
  // Withdrawn or gone meanwhile: then the question stays open, which is true.
  if (isRefusal(answer) && answer.code !== 'gap.article_not_in_force' && answer.code !== 'record.not_found')
    throw new Error(`the gap ${gapId} could not be closed: ${answer.code}`)
}
