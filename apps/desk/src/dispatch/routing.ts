import type { BasisView, Named } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { request } from '../api/request.ts'

export interface RoutingQuestion {
  readonly kind: string
  readonly placeUnitId?: string
  readonly categoryId?: string
  readonly border?: readonly string[]
  readonly reportedUnitIds?: readonly string[]
  readonly confidential?: boolean
}

export interface RoutingProposal {
  readonly outcome: 'lead' | 'needs'
  readonly lead: Named | null
  readonly copied: readonly Named[]
  readonly assists: readonly Named[]
  readonly told: readonly Named[]
  readonly needs: 'place' | 'category' | 'consultation' | 'district_coordination' | null
  readonly coordinator: Named | null
  readonly candidates: readonly Named[]
  readonly dueAt: string | null
  readonly basis: readonly BasisView[]
}

/** Whose matter it would be; asked again whenever the question changes. Null: nothing to ask yet. */
export function useRoutingProposal(question: RoutingQuestion | null) {
  return useQuery({
    queryKey: ['routing', question],
    enabled: question !== null,
    staleTime: 60_000,
    placeholderData: (before) => before,
    queryFn: () => request<RoutingProposal>('/api/v1/routing-proposals', { method: 'POST', body: question }),
  })
}
