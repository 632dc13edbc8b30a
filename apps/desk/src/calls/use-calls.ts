import type { CallerHistoryView, CallerView, CallView } from '@shaoying/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../api/request.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useSettled } from '../triage/use-settled.ts'

interface CallList {
  readonly items: readonly CallView[]
}

/** The call one speaks on and those that ring, the longest wait first; kept up to date by the live stream. */
export function useCalls(): { readonly mine: CallView | null; readonly ringing: readonly CallView[] } {
  const { personId, permissions } = useSignedIn()
  const enabled = permissions.includes('order.register')
  const asking = (situation: string) => ({
    queryKey: ['calls', situation],
    queryFn: () => request<CallList>(`/api/v1/calls?situation=${situation}&limit=50`),
    enabled,
    refetchInterval: 30_000,
    retry: false,
  })
  const { data: ringing } = useQuery(asking('ringing'))
  const { data: answered } = useQuery(asking('answered'))
  return {
    mine: answered?.items.find(({ answeredBy }) => answeredBy === personId) ?? null,
    ringing: (ringing?.items ?? [])
      .filter(({ offeredTo }) => offeredTo === null || offeredTo === personId)
      .toSorted((a, b) => a.rungAt.localeCompare(b.rungAt)),
  }
}

/** What is done with calls: answered, handed on, put down, tied to an order. */
export function useCallCommand() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      callId,
      command,
      body = {},
    }: {
      readonly callId: string
      readonly command: 'answer-call' | 'transfer-call' | 'end-call' | 'link-call'
      readonly body?: object
    }) => request<CallView>(`/api/v1/calls/${callId}/${command}`, { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['calls'] }),
  })
}

export function useSimulation() {
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: ['telephone'],
    staleTime: Infinity,
    queryFn: () => request<{ readonly isSimulated: boolean }>('/api/v1/telephone'),
  })
  const ring = useMutation({
    mutationFn: (from: string) => request('/api/v1/simulated-calls', { method: 'POST', body: { from } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calls'] }),
  })
  return { isSimulated: data?.isSimulated ?? false, ring }
}

/** Number and history of the call one answered. */
export function useCaller(callId: string | null) {
  return (
    useQuery({
      queryKey: ['caller', callId],
      enabled: callId !== null,
      staleTime: Infinity,
      gcTime: 0,
      queryFn: () => request<CallerView>(`/api/v1/calls/${callId}/caller`),
    }).data ?? null
  )
}

const shortestNumber = 7

/** The history of a number that was typed, once it stands. */
export function useCallerHistory(phone: string): CallerHistoryView | null {
  const asked = useSettled(phone.trim())
  const enabled = asked.replaceAll(/\D/gu, '').length >= shortestNumber
  return (
    useQuery({
      queryKey: ['caller-history', asked],
      enabled,
      staleTime: 60_000,
      gcTime: 60_000,
      retry: false,
      queryFn: () => request<CallerHistoryView>('/api/v1/caller-histories', { method: 'POST', body: { phone: asked } }),
    }).data ?? null
  )
}
