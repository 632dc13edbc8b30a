import type { WindowListView } from '@shaoying/contract'
import type { BulletinContent } from '@shaoying/domain'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { request } from '../api/request.ts'

/** Running figures move all day; a window that is on the screen is asked for again every minute. */
export const slowly = 60_000

export function useWindows() {
  return useQuery({
    queryKey: ['assessment', 'windows'],
    queryFn: () => request<WindowListView>('/api/v1/assessment-windows'),
    refetchInterval: slowly,
  })
}

/** What a window came to: with every ranking's rows, with those of the first, or with those of one more object of the method. */
export function useBoard(windowId: string | null, rankings: 'all' | 'first' | { readonly object: string }) {
  const query =
    rankings === 'all'
      ? ''
      : `?rankings=first${rankings === 'first' ? '' : `&object=${encodeURIComponent(rankings.object)}`}`
  return useQuery({
    queryKey: ['assessment', 'board', windowId, query],
    queryFn: () => request<BulletinContent>(`/api/v1/assessment-windows/${windowId}/results${query}`),
    enabled: windowId !== null,
    refetchInterval: slowly,
  })
}

interface OrdersBehind {
  readonly items: readonly {
    readonly orderId: string
    readonly number: string
    readonly title: string
    readonly countedOn: string
  }[]
  readonly nextCursor: string | null
}

/** The orders that a unit's number is made of, newest first. */
export function useOrdersBehind(
  {
    unitId,
    count,
    from,
    to,
    basis,
  }: {
    readonly unitId: string
    readonly count: string
    readonly from: string
    readonly to: string
    readonly basis: 'created' | 'closed'
  },
  dimension: string,
) {
  const query = new URLSearchParams({ dimension, key: unitId, count, from, to, basis, limit: '20' }).toString()
  return useInfiniteQuery({
    queryKey: ['assessment', 'orders', query],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      request<OrdersBehind>(
        `/api/v1/figures/orders?${query}${pageParam === '' ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`,
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
}
