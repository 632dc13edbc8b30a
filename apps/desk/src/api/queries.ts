import type {
  ActionsView,
  InboxView,
  OrderListView,
  OrderStanding,
  OrderView,
  SessionView,
  TimelineView,
} from '@shaoying/contract'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from './request.ts'

export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: () => request<SessionView>('/api/v1/session'),
    retry: false,
    staleTime: 60_000,
  })
}

const nextPage = {
  initialPageParam: '',
  getNextPageParam: (page: { readonly nextCursor: string | null }) => page.nextCursor ?? undefined,
}
const paged = (path: string, cursor: string) =>
  `${path}${cursor === '' ? '' : `${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`}`

/** What the unit has to do, cut down as the API's query says. */
export function useInbox(query = '') {
  return useInfiniteQuery({
    queryKey: ['inbox', query],
    queryFn: ({ pageParam }) => request<InboxView>(paged(`/api/v1/inbox?limit=100&${query}`, pageParam)),
    ...nextPage,
  })
}

export function useQueue(name: string) {
  return useInfiniteQuery({
    queryKey: ['queue', name],
    queryFn: ({ pageParam }) => request<OrderListView>(paged(`/api/v1/queues/${name}?limit=100`, pageParam)),
    ...nextPage,
  })
}

export interface QueueHead {
  readonly name: string
  readonly situationText: string
  readonly count: number
}

export function useQueues(enabled: boolean) {
  return useQuery({
    queryKey: ['queues'],
    queryFn: () => request<{ readonly queues: readonly QueueHead[] }>('/api/v1/queues'),
    enabled,
    refetchInterval: 30_000,
  })
}

export function useOrder(orderId: string) {
  return useQuery({ queryKey: ['order', orderId], queryFn: () => request<OrderView>(`/api/v1/orders/${orderId}`) })
}

export function useActions(orderId: string) {
  return useQuery({
    queryKey: ['order', orderId, 'actions'],
    queryFn: () => request<ActionsView>(`/api/v1/orders/${orderId}/actions`),
  })
}

export function useTimeline(orderId: string) {
  return useQuery({
    queryKey: ['order', orderId, 'timeline'],
    queryFn: () => request<TimelineView>(`/api/v1/orders/${orderId}/timeline`),
  })
}

/** Gives a command; afterwards everything that may have changed is asked for again. */
export function useCommand() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      path,
      input,
      version,
    }: {
      readonly path: string
      readonly input: unknown
      readonly version?: number
    }) => request<OrderStanding>(path, { method: 'POST', body: input, ...(version === undefined ? {} : { version }) }),
    // Not waited for: the form that sent it may be gone once the lists are read anew, and would never hear that it was done.
    onSuccess: () =>
      void client.invalidateQueries({ predicate: ({ queryKey }) => changing.includes(String(queryKey[0])) }),
  })
}

const changing = ['inbox', 'queue', 'queues', 'order', 'orders']

/** Orders by conditions as the API's query takes them. */
export function useOrders(query: string) {
  return useInfiniteQuery({
    queryKey: ['orders', query],
    queryFn: ({ pageParam }) => request<OrderListView>(paged(`/api/v1/orders?limit=100&${query}`, pageParam)),
    ...nextPage,
  })
}
