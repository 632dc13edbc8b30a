import type { HotIssueListView, HotIssuePageView } from '@shaoying/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../api/request.ts'

export function useHotIssues() {
  return useQuery({
    queryKey: ['hot-issues'],
    queryFn: () => request<HotIssueListView>('/api/v1/hot-issues'),
    refetchInterval: 60_000,
  })
}

export function useHotIssue(issueId: string | null) {
  return useQuery({
    queryKey: ['hot-issues', issueId],
    enabled: issueId !== null,
    queryFn: () => request<HotIssuePageView>(`/api/v1/hot-issues/${issueId}`),
  })
}

/** A ruling or a step of an alarm; the list is asked for again. */
export function useIssueCommand() {
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
    }) => request(path, { method: 'POST', body: input, ...(version === undefined ? {} : { version }) }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['hot-issues'] }),
  })
}
