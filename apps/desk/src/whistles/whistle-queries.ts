import type {
  CartogramView,
  MapGroundView,
  WhistleActionsView,
  WhistleTimelineView,
  WhistleUnderWayView,
  WhistleView,
} from '@shaoying/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../api/request.ts'

export type LineUnderWay = WhistleUnderWayView['items'][number]
export type Leg = WhistleView['legs'][number]
export type WhistleAction = WhistleActionsView['actions'][number]

const slowly = 60_000

export function useWhistlesUnderWay() {
  return useQuery({
    queryKey: ['whistles'],
    queryFn: () => request<WhistleUnderWayView>('/api/v1/whistles-under-way'),
    refetchInterval: slowly,
  })
}

export function useWhistle(id: string) {
  return useQuery({
    queryKey: ['whistle', id],
    queryFn: () => request<WhistleView>(`/api/v1/whistles/${id}`),
    refetchInterval: slowly,
  })
}

export function useWhistleActions(id: string) {
  return useQuery({
    queryKey: ['whistle', id, 'actions'],
    queryFn: () => request<WhistleActionsView>(`/api/v1/whistles/${id}/actions`),
  })
}

export function useWhistleTimeline(id: string) {
  return useQuery({
    queryKey: ['whistle', id, 'timeline'],
    queryFn: () => request<WhistleTimelineView>(`/api/v1/whistles/${id}/timeline`),
  })
}

/** Boundaries change with the city's pack, seldom. */
export function useMapGround() {
  return useQuery({
    queryKey: ['ground'],
    queryFn: () => request<MapGroundView>('/api/v1/map/ground'),
    staleTime: Infinity,
  })
}

export function useCartogram(enabled: boolean) {
  return useQuery({
    queryKey: ['cartogram'],
    queryFn: () => request<CartogramView>('/api/v1/map/cartogram'),
    staleTime: Infinity,
    enabled,
  })
}

interface PackLists {
  readonly whistleScoreItems: readonly {
    readonly id: string
    readonly name: string
    readonly nameEn: string
    readonly points: number
  }[]
  readonly rules: { readonly whistle: { readonly pointRadiusMetres: number } }
}

/** What the city decided about whistles. */
export function usePackLists() {
  return useQuery({
    queryKey: ['pack'],
    queryFn: async () => (await request<{ readonly lists: PackLists }>('/api/v1/pack')).lists,
    staleTime: Infinity,
  })
}

/** Gives a command about a whistle; afterwards every board is asked for anew. */
export function useWhistleCommand() {
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
    }) => request<WhistleView>(path, { method: 'POST', body: input, ...(version === undefined ? {} : { version }) }),
    onSuccess: () =>
      void client.invalidateQueries({
        predicate: ({ queryKey }) => ['whistle', 'whistles', 'order'].includes(String(queryKey[0])),
      }),
  })
}
