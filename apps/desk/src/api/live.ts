import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

const shown = ['inbox', 'queue', 'queues', 'order', 'orders']
/** A short break mends itself; only a longer one is told. */
const patienceMs = 4000

/** Listens to what happens to the orders the user may see and asks again for what is on the screen. Answers whether the line stands. */
export function useLiveOrders(enabled: boolean): boolean {
  const client = useQueryClient()
  const [isLive, setLive] = useState(true)
  useEffect(() => {
    if (!enabled) return
    const source = new EventSource('/api/v1/stream')
    let waiting: ReturnType<typeof setTimeout> | null = null
    let doubt: ReturnType<typeof setTimeout> | null = null
    // Several facts in a moment are one refresh.
    const refresh = (): void => {
      waiting ??= setTimeout(() => {
        waiting = null
        void client.invalidateQueries({ predicate: ({ queryKey }) => shown.includes(String(queryKey[0])) })
      }, 300)
    }
    const trust = (): void => {
      if (doubt) clearTimeout(doubt)
      doubt = null
      setLive(true)
    }
    source.addEventListener('open', trust)
    source.addEventListener('error', () => void (doubt ??= setTimeout(() => setLive(false), patienceMs)))
    source.addEventListener('order', refresh)
    source.addEventListener('reload', refresh)
    return () => {
      if (waiting) clearTimeout(waiting)
      if (doubt) clearTimeout(doubt)
      source.close()
    }
  }, [client, enabled])
  return isLive
}
