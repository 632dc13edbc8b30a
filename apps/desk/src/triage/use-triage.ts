import type { TriageProposal, TriageQuestion } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { request } from '../api/request.ts'
import { useSettled } from './use-settled.ts'

/** Fewer characters say nothing. */
const shortest = 4

/** What the words point to, while they are written; the last answer stays until the next is there. */
export function useTriage(question: TriageQuestion | null) {
  const asked = useSettled(question === null || question.words.trim().length < shortest ? null : question)
  return useQuery({
    queryKey: ['triage', asked],
    enabled: asked !== null,
    staleTime: 60_000,
    placeholderData: (before) => (asked === null ? undefined : before),
    queryFn: () => request<TriageProposal>('/api/v1/triage-proposals', { method: 'POST', body: asked }),
  })
}
