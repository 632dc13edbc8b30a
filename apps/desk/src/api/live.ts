import { useQueryClient, type Query } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Said on the window with the names of the lists that changed and were left as they are. */
export const longListNews = 'shaoying.long-list-news'
/** A list of more pages is not loaded anew while somebody reads in it. */
const mostPages = 3

const ofOrders = ['inbox', 'queue', 'queues', 'order', 'orders', 'cockpit', 'callInDays']
const ofWhistles = ['whistle', 'whistles', 'cockpit']
/** A short break mends itself; only a longer one is told. */
const patienceMs = 4000
/** What people are told is written from the trace a moment after the fact. */
const toldAfterMs = 2500

function isLong({ state }: Query): boolean {
  return ((state.data as { readonly pages?: readonly unknown[] } | undefined)?.pages?.length ?? 0) > mostPages
}

/** Listens to what happens to the orders and whistles the user may see and asks again for what is on the screen. Answers whether the line stands. */
export function useLive(enabled: boolean): boolean {
  const client = useQueryClient()
  const [isLive, setLive] = useState(true)
  useEffect(() => {
    if (!enabled) return
    const source = new EventSource('/api/v1/stream')
    const waiting = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | null = null
    let told: ReturnType<typeof setTimeout> | null = null
    let doubt: ReturnType<typeof setTimeout> | null = null
    // Several facts in a moment are one refresh.
    const refresh = (names: readonly string[]) => (): void => {
      for (const name of names) waiting.add(name)
      told ??= setTimeout(() => {
        told = null
        void client.invalidateQueries({ queryKey: ['notifications'] })
      }, toldAfterMs)
      timer ??= setTimeout(() => {
        const due = new Set(waiting)
        waiting.clear()
        timer = null
        const long = client
          .getQueryCache()
          .getAll()
          .filter((query) => due.has(String(query.queryKey[0])) && query.isActive() && isLong(query))
        if (long.length > 0)
          dispatchEvent(new CustomEvent(longListNews, { detail: long.map(({ queryKey }) => String(queryKey[0])) }))
        void client.invalidateQueries({ predicate: (query) => due.has(String(query.queryKey[0])) && !isLong(query) })
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
    source.addEventListener('call', refresh(['calls']))
    source.addEventListener('presence', refresh(['presence']))
    source.addEventListener('reload', refresh([...ofOrders, ...ofWhistles, 'calls']))
    return () => {
      if (timer) clearTimeout(timer)
      if (told) clearTimeout(told)
      if (doubt) clearTimeout(doubt)
      source.close()
    }
  }, [client, enabled])
  return isLive
}
