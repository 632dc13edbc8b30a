import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useQueue } from '../api/queries.ts'
import { Keys } from '../shortcuts/keys.tsx'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts } from '../texts/use-texts.tsx'

interface PlaceInQueue {
  readonly queue: string
  readonly orderId: string
}

/** Whoever works through a queue goes on with one key. */
export function NextInQueue({ queue, orderId }: PlaceInQueue) {
  const { say } = useTexts()
  const navigate = useNavigate()
  const next = useNextInQueue({ queue, orderId })
  const go = useCallback(
    () =>
      void (next
        ? navigate({ to: '/orders/$orderId', params: { orderId: next }, search: { queue } })
        : navigate({ to: '/queues/$name', params: { name: queue } })),
    [navigate, next, queue],
  )
  useShortcut('n', say('next'), go)
  return (
    <p className="sy-next">
      <Link to="/queues/$name" params={{ name: queue }}>
        ← {say('queues')}
      </Link>
      <LinkToNext queue={queue} orderId={orderId} />
    </p>
  )
}

export function LinkToNext({ queue, orderId }: PlaceInQueue) {
  const { say } = useTexts()
  const next = useNextInQueue({ queue, orderId })
  return next ? (
    <Link to="/orders/$orderId" params={{ orderId: next }} search={{ queue }}>
      {say('next')} <Keys keys="n" />
    </Link>
  ) : null
}

function useNextInQueue({ queue, orderId }: PlaceInQueue): string | undefined {
  const { data } = useQueue(queue)
  return data?.pages.flatMap(({ items }) => items).find((item) => item.orderId !== orderId)?.orderId
}
