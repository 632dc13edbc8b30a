import type { LongTermView, OpenByUnitView, SupervisedOrdersView } from '@shaoying/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { request } from '../api/request.ts'

/** What each unit has open; asked again now and then, because time alone makes things overdue. */
export function useOpenByUnit() {
  return useQuery({
    queryKey: ['supervision', 'units'],
    queryFn: () => request<OpenByUnitView>('/api/v1/open-by-unit'),
    refetchInterval: 60_000,
  })
}

const paged = (path: string, lead: string | undefined, cursor: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}limit=50${lead ? `&lead=${encodeURIComponent(lead)}` : ''}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`
const nextPage = {
  initialPageParam: '',
  getNextPageParam: (page: { readonly nextCursor: string | null }) => page.nextCursor ?? undefined,
}

export function useSupervised(part: 'overdue' | 'due_soon', lead: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['supervision', part, lead],
    queryFn: ({ pageParam }) =>
      request<SupervisedOrdersView>(paged(`/api/v1/supervised-orders?part=${part}`, lead, pageParam)),
    ...nextPage,
  })
}

export function useLongTerm(lead: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['supervision', 'ledger', lead],
    queryFn: ({ pageParam }) => request<LongTermView>(paged('/api/v1/long-term-orders', lead, pageParam)),
    ...nextPage,
  })
}
