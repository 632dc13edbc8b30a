import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useQueue } from '../api/queries.ts'
import { Keys } from '../shortcuts/keys.tsx'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts } from '../texts/use-texts.tsx'

/** Whoever works through a queue goes on with one key. */
export function NextInQueue({ queue, orderId }: { readonly queue: string, readonly orderId: string }) {
  const { say } = useTexts()
  const navigate = useNavigate()
  const { data } = useQueue(queue)
  const next = data?.pages.flatMap(({ items }) => items).find((item) => item.orderId !== orderId)?.orderId
  const go = useCallback(() => void (next ? navigate({ to: '/orders/$orderId', params: { orderId: next }, search: { queue } }) : navigate({ to: '/queues/$name', params: { name: queue } })), [navigate, next, queue])
  useShortcut('n', say('next'), go)
  return (
    <p className="sy-next">
      <Link to="/queues/$name" params={{ name: queue }}>← {say('queues')}</Link>
      {next && <Link to="/orders/$orderId" params={{ orderId: next }} search={{ queue }}>{say('next')} <Keys keys="n" /></Link>}
    </p>
  )
}
