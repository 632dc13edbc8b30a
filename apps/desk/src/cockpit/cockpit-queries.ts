import type {
  FiguresView,
  HotIssueListView,
  HotIssuePageView,
  OpenNowView,
  OrderListView,
  OrdersBehindView,
  OrderSummary,
} from '@shaoying/contract'
import type { FigureDimension, PeriodName } from '@shaoying/domain'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { request } from '../api/request.ts'

const often = 30_000

export function useOpenNow() {
  return useQuery({
    queryKey: ['cockpit', 'open'],
    queryFn: () => request<OpenNowView>('/api/v1/open-now'),
    refetchInterval: often,
  })
}

/** Running figures by a dimension and over a period, as the API names them. */
export function useFigures(dimension: 'city' | 'placeStreet' | 'placeDistrict', period: 'today' | 'window') {
  return useQuery({
    queryKey: ['cockpit', 'figures', dimension, period],
    queryFn: () => request<FiguresView>(`/api/v1/figures?dimension=${dimension}&period=${period}&excluded=with`),
    refetchInterval: often,
    retry: false,
  })
}

/** What came in last; nothing for those who may not read orders. */
export function useLatest(isAllowed: boolean) {
  return useQuery({
    queryKey: ['cockpit', 'latest'],
    queryFn: async () => (await request<OrderListView>('/api/v1/orders?limit=8')).items as readonly OrderSummary[],
    refetchInterval: often,
    enabled: isAllowed,
  })
}

export function useHotIssues() {
  return useQuery({
    queryKey: ['cockpit', 'hot'],
    queryFn: () => request<HotIssueListView>('/api/v1/hot-issues?limit=5'),
    refetchInterval: often,
    retry: false,
  })
}

export function useHotIssue(issueId: string | null) {
  return useQuery({
    queryKey: ['cockpit', 'hot', issueId],
    queryFn: () => request<HotIssuePageView>(`/api/v1/hot-issues/${issueId}`),
    enabled: issueId !== null,
  })
}

/** What a number on the screen counts, as the address of its orders carries it. */
export interface Behind {
  readonly dimension: FigureDimension
  readonly key: string
  readonly period: PeriodName
  readonly count?: string | undefined
}

export function useOrdersBehind({ dimension, key, period, count }: Behind) {
  const query = new URLSearchParams({ dimension, key, period, limit: '50', ...(count ? { count } : {}) }).toString()
  return useInfiniteQuery({
    queryKey: ['cockpit', 'behind', query],
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }: OrdersBehindView) => nextCursor ?? undefined,
    queryFn: ({ pageParam }) =>
      request<OrdersBehindView>(
        `/api/v1/figures/orders?${query}${pageParam === '' ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`,
      ),
  })
}
