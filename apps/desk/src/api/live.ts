import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Listens to what happens to the orders the user may see, and asks again for what is on the screen. */
export function useLiveOrders(enabled: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!enabled) return
    const source = new EventSource('/api/v1/stream')
    let waiting: ReturnType<typeof setTimeout> | null = null
    // Several facts in a moment are one refresh.
    const refresh = (): void => {
      waiting ??= setTimeout(() => {
        waiting = null
        void client.invalidateQueries({ predicate: ({ queryKey }) => ['inbox', 'queue', 'queues', 'order'].includes(String(queryKey[0])) })
      }, 300)
    }
    source.addEventListener('order', refresh)
    source.addEventListener('message', refresh)
    source.addEventListener('gap', refresh)
    return () => {
      if (waiting) clearTimeout(waiting)
      source.close()
    }
  }, [client, enabled])
}
