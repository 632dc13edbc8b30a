import type { CityPack } from '@shaoying/domain'
import { useQuery } from '@tanstack/react-query'
import { request } from './request.ts'

/** Lists of the city's pack that the API shows to everybody. */
export type OpenLists = Pick<CityPack, 'exclusionTypes' | 'assessmentMethods' | 'sevenHaves' | 'reportedItems'>

export function usePack() {
  return useQuery({
    queryKey: ['pack'],
    queryFn: () => request<{ readonly lists: OpenLists }>('/api/v1/pack'),
    staleTime: 600_000,
  })
}
