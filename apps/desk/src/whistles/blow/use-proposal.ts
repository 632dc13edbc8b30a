import { useQuery } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import type { BlowForm, WhistleProposal } from './blowing.ts'

/** What the lists say of the matter as it stands on the form; an `ApiProblem` when they say no. */
export function useProposal({ callerUnitId, categoryId, situationId }: BlowForm) {
  return useQuery({
    queryKey: ['whistle-proposal', callerUnitId, categoryId, situationId],
    enabled: categoryId !== null && callerUnitId !== '',
    retry: false,
    staleTime: 60_000,
    queryFn: () =>
      request<WhistleProposal>('/api/v1/whistle-proposals', {
        method: 'POST',
        body: {
          callerUnitId,
          ...(categoryId ? { categoryId } : {}),
          ...(situationId ? { situationIds: [situationId] } : {}),
        },
      }),
  })
}
