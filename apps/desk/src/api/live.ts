import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

const ofOrders = ['inbox', 'queue', 'queues', 'order', 'orders', 'cockpit']
const ofWhistles = ['whistle', 'whistles', 'cockpit']
/** A short break mends itself; only a longer one is told. */
const patienceMs = 4000

/** Listens to what happens to the orders and whistles the user may see and asks again for what is on the screen. Answers whether the line stands. */
export function useLive(enabled: boolean): boolean {
  const client = useQueryClient()
  const [isLive, setLive] = useState(true)
  useEffect(() => {
    if (!enabled) return
    const source = new EventSource('/api/v1/stream')
    const waiting = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | null = null
    let doubt: ReturnType<typeof setTimeout> | null = null
    // Several facts in a moment are one refresh.
    const refresh = (names: readonly string[]) => (): void => {
      for (const name of names) waiting.add(name)
      timer ??= setTimeout(() => {
        const due = new Set(waiting)
        waiting.clear()
        timer = null
        void client.invalidateQueries({ predicate: ({ queryKey }) => due.has(String(queryKey[0])) })
      }, 300)
    }
    const trust = (): void => {
      if (doubt) clearTimeout(doubt)
      doubt = null
      setLive(true)
    }
    source.addEventListener('open', trust)
    source.addEventListener('error', () => void (doubt ??= setTimeout(() => setLive(false), patienceMs)))
    source.addEventListener('order', refresh(ofOrders))
    source.addEventListener('whistle', refresh(ofWhistles))
    source.addEventListener('reload', refresh([...ofOrders, ...ofWhistles]))
    return () => {
      if (timer) clearTimeout(timer)
      if (doubt) clearTimeout(doubt)
      source.close()
    }
  }, [client, enabled])
  return isLive
}
