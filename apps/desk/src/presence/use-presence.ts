import type { PresenceView } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { request } from '../api/request.ts'

const everyMs = 15_000

/** Who else has the order open. Says on the way that one has it open oneself, and whether one writes; takes leave when the page goes. */
export function useOthers(orderId: string, isWriting: boolean): PresenceView['others'] {
  const path = `/api/v1/orders/${orderId}/presence`
  const { data } = useQuery({
    queryKey: ['presence', orderId, isWriting],
    refetchInterval: everyMs,
    retry: false,
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before) => before,
    queryFn: () => request<PresenceView>(path, { method: 'PUT', body: { doing: isWriting ? 'writing' : 'viewing' } }),
  })
  useEffect(() => {
    const leave = (): void =>
      void fetch(path, {
        method: 'PUT',
        keepalive: true,
        headers: { 'content-type': 'application/json' },
        body: '{"doing":"gone"}',
      }).catch(() => undefined)
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [path])
  return data?.others ?? []
}
