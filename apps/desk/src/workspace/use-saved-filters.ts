import type { SavedFilterView } from '@shaoying/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../api/request.ts'

type List = SavedFilterView['list']

/** Filters of a list that are one’s own or one’s unit’s, and what is done with them. */
export function useSavedFilters(list: List) {
  const client = useQueryClient()
  const key = ['saved-filters', list]
  const { data } = useQuery({
    queryKey: key,
    staleTime: 60_000,
    queryFn: async () =>
      (await request<{ readonly items: readonly SavedFilterView[] }>(`/api/v1/saved-filters?list=${list}`)).items,
  })
  const change = useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: unknown }) =>
      request<SavedFilterView>(`/api/v1/saved-filters${path}`, { method: 'POST', body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: key }),
  })
  return {
    filters: data ?? [],
    change,
    save: (name: string, conditions: Readonly<Record<string, string>>, shared: boolean) =>
      change.mutateAsync({ path: '', body: { list, name, conditions, shared } }),
    remove: (filterId: string) => change.mutateAsync({ path: `/${filterId}/delete-filter`, body: {} }),
    restore: (filterId: string) => change.mutateAsync({ path: `/${filterId}/restore-filter`, body: {} }),
  }
}
