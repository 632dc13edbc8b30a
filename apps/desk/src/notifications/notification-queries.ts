import type { NotificationListView } from '@shaoying/contract'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../api/request.ts'

const path = '/api/v1/notifications'
const seldom = 60_000
/** More than this is said as `50+`. */
const mostCounted = 50

/** How many one has not read, as the bell says it; live, and asked again each minute. */
export function useUnread(isAllowed: boolean): { readonly count: number; readonly text: string } {
  const { data } = useQuery({
    queryKey: ['notifications', 'count'],
    queryFn: () => request<NotificationListView>(`${path}?unread=true&limit=${mostCounted}`),
    enabled: isAllowed,
    refetchInterval: seldom,
    retry: false,
  })
  const count = data?.items.length ?? 0
  return { count, text: data?.nextCursor ? `${mostCounted}+` : String(count) }
}

export function useNotifications(unread: boolean) {
  return useInfiniteQuery({
    queryKey: ['notifications', unread],
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }: NotificationListView) => nextCursor ?? undefined,
    queryFn: ({ pageParam }) =>
      request<NotificationListView>(
        `${path}?limit=50${unread ? '&unread=true' : ''}${pageParam === '' ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`,
      ),
  })
}

/** Marks the named ones as read, or all. */
export function useMarkRead() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (notificationIds?: readonly string[]) =>
      request(`${path}/read`, { method: 'POST', body: notificationIds ? { notificationIds } : {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  })
}
