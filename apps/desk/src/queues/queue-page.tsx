import type { OrderSummary } from '@shaoying/contract'
import { useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useQueue, useQueues } from '../api/queries.ts'
import { OrderTable } from '../orders/order-table.tsx'
import { queueName } from '../shell/places.ts'
import { ListNews } from '../workspace/list-news.tsx'
import { useTexts } from '../texts/use-texts.tsx'

export function QueuePage() {
  const { name } = useParams({ from: '/queues/$name' })
  const { say } = useTexts()
  const { data: heads } = useQueues(true)
  const { data, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useQueue(name)
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const head = heads?.queues.find((queue) => queue.name === name)
  return (
    <section aria-labelledby="queue">
      <h1 id="queue">{head ? queueName(head, say) : say('queues')}</h1>
      <ListNews name="queue" />
      <OrderTable
        key={name}
        queue={name}
        items={(data?.pages.flatMap(({ items }) => items) ?? []) as readonly OrderSummary[]}
        loading={isPending}
        empty={say('emptyQueue')}
        onMore={hasNextPage && !isFetchingNextPage ? more : null}
      />
    </section>
  )
}
