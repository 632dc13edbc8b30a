import type { CallInDayView, DistrictTurnsView, LeaderCallsView } from '@shaoying/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../api/request.ts'

const path = '/api/v1/call-in-days'
const often = 15_000

export function useCallInDays(isAllowed = true) {
  return useQuery({
    queryKey: ['callInDays'],
    queryFn: async () => (await request<{ readonly items: readonly CallInDayView[] }>(`${path}?limit=100`)).items,
    enabled: isAllowed,
    refetchInterval: 60_000,
  })
}

export function useCallInDay(callInDayId: string) {
  return useQuery({
    queryKey: ['callInDays', callInDayId],
    queryFn: () => request<CallInDayView>(`${path}/${callInDayId}`),
    refetchInterval: often,
  })
}

export function useLeaderCalls(callInDayId: string) {
  return useQuery({
    queryKey: ['callInDays', callInDayId, 'orders'],
    queryFn: () => request<LeaderCallsView>(`${path}/${callInDayId}/orders`),
    refetchInterval: often,
  })
}

export function useDistrictTurns() {
  return useQuery({
    queryKey: ['callInDays', 'turns'],
    queryFn: async () => (await request<DistrictTurnsView>('/api/v1/call-in-turns')).items,
  })
}

/** Gives a command to a day: `open-call-in-day`, `take-leader-call`, … */
export function useCallInCommand(callInDayId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ command, input }: { readonly command: string; readonly input: object }) =>
      request<CallInDayView>(`${path}/${callInDayId}/${command}`, { method: 'POST', body: input }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['callInDays'] }),
  })
}
